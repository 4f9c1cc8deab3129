import { Day } from '../fields.js';

export class LeaveEnded {
  static readonly type = 'placement.leave-ended.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The worker has gone back from her leave; no rule and no card is asked (S142).';

  @Day('Last day of the leave as it was')
  to!: string;
}
