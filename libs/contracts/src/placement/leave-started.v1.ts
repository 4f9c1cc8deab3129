import { Day } from '../fields.js';

export class LeaveStarted {
  static readonly type = 'placement.leave-started.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The worker is at home on leave and goes back to the same employer.';

  @Day('Last day of the leave as planned')
  to!: string;
}
