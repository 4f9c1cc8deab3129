import { SIGNER_RELATION, SIGNING_CAPACITY } from '../codes.js';
import { Code, Uuid } from '../fields.js';

export class FamilyPermitGranted {
  static readonly type = 'registration.family-permit-granted.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The family has signed its permit and the village head knows of it; the village may verify (rule E04).';

  @Uuid('The letter that holds the permit')
  letterId!: string;

  @Code('Who of the family signed', { known: SIGNER_RELATION })
  signerRelation!: string;

  @Code('In which capacity the village took note', { known: SIGNING_CAPACITY })
  witnessedBy!: string;
}
