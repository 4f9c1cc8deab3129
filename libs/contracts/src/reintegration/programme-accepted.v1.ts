import { PROGRAMME_TYPE } from '../codes.js';
import { Code, Organisation, Uuid } from '../fields.js';

export class ProgrammeAccepted {
  static readonly type = 'reintegration.programme-accepted.v1';
  static readonly topic = 'pmi.reintegration.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The returnee is enrolled in a programme of the productive economy.';

  @Uuid('Her membership of the programme')
  membershipId!: string;

  @Code('Kind of programme', { known: PROGRAMME_TYPE })
  programmeType!: string;

  @Organisation('Who runs it')
  providerId!: string;
}
