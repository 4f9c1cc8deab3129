import { PERMIT_REVOCATION, SIGNING_CAPACITY } from '../codes.js';
import { Code, Uuid } from '../fields.js';

export class FamilyPermitRevoked {
  static readonly type = 'registration.family-permit-revoked.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The village has revoked the permit it knew of; until there is a new one she is neither cleared nor let go (rule E04, DOC_HOLD).';

  @Uuid('The letter that held the permit')
  letterId!: string;

  @Code('Why, no nearer than the list says it', { known: PERMIT_REVOCATION })
  reasonCode!: string;

  @Code('In which capacity the village revoked it', { known: SIGNING_CAPACITY })
  witnessedBy!: string;
}
