import { PROGRAMME_TYPE } from '../codes.js';
import { Code, Organisation, Uuid } from '../fields.js';

export class ProgrammeGraduated {
  static readonly type = 'reintegration.programme-graduated.v1';
  static readonly topic = 'pmi.reintegration.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The returnee has finished the programme.';

  @Uuid('Her membership of the programme')
  membershipId!: string;

  @Code('Kind of programme', { known: PROGRAMME_TYPE })
  programmeType!: string;

  @Organisation('Who runs it')
  providerId!: string;
}
