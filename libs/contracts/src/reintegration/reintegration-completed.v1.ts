import { REINTEGRATION_OUTCOME } from '../codes.js';
import { Code } from '../fields.js';

export class ReintegrationCompleted {
  static readonly type = 'reintegration.reintegration-completed.v1';
  static readonly topic = 'pmi.reintegration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The plan is closed with an outcome, and the journey with it; a new one may begin.';

  @Code('How it ended', { known: REINTEGRATION_OUTCOME })
  outcome!: string;
}
