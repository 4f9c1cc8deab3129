import { Day } from '../fields.js';

export class PassportRecorded {
  static readonly type = 'placement.passport-recorded.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The worker holds a passport (rule E08). Its number stays with placement, encrypted.';

  @Day('Last day on which the passport holds')
  expiresOn!: string;
}
