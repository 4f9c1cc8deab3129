import { Uuid } from '../fields.js';

export class CaseResolved {
  static readonly type = 'placement.case-resolved.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'Somebody has found what settles the complaint; whoever complained has not yet agreed.';

  @Uuid('The case')
  caseId!: string;
}
