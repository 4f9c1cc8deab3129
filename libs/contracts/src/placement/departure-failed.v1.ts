import { DEPARTURE_FAILURE } from '../codes.js';
import { Code } from '../fields.js';

export class DepartureFailed {
  static readonly type = 'placement.departure-failed.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'Somebody who was ready to go did not leave; services after return are open to her too (S126).';

  @Code('Why', { known: DEPARTURE_FAILURE })
  departureFailure!: string;
}
