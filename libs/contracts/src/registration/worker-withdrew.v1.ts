import { REGISTER_STAGE, WITHDRAWAL_REASON } from '../codes.js';
import { Code } from '../fields.js';

export class WorkerWithdrew {
  static readonly type = 'registration.worker-withdrew.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'She has told her village that she will not go; no further step is taken, and nobody beyond her area goes on seeing her name.';

  @Code('How far the register had brought her', { known: REGISTER_STAGE })
  stage!: string;

  @Code('Why, no nearer than the list says it', { known: WITHDRAWAL_REASON })
  reasonCode!: string;
}
