import { Uuid } from '../fields.js';

export class CaseClosed {
  static readonly type = 'placement.case-closed.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The complaint is settled, and whoever complained has said so or could not be reached.';

  @Uuid('The case')
  caseId!: string;
}
