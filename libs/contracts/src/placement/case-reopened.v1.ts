import { Uuid } from '../fields.js';

export class CaseReopened {
  static readonly type = 'placement.case-reopened.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary = 'A complaint that was closed is not settled after all.';

  @Uuid('The case')
  caseId!: string;
}
