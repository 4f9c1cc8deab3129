import { RETURN_CONDITION } from '../codes.js';
import { Code, Count, Flag, Optional, Organisation } from '../fields.js';

export class WorkerReturned {
  static readonly type = 'reintegration.worker-returned.v1';
  static readonly topic = 'pmi.reintegration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The worker is back in Indonesia. Why she came back is on the restricted topic only (return-cause-recorded).';

  @Organisation('Port or airport of debarkation')
  debarkationCode!: string;

  @Optional()
  @Code('Whether she could travel on alone', { known: RETURN_CONDITION })
  condition?: string;

  @Optional()
  @Flag('Whether she was escorted')
  escorted?: boolean;

  @Count('Adults who came with her and are not workers themselves', { max: 100 })
  accompanyingAdults!: number;

  @Optional()
  @Count('Of the adults, how many are men', { max: 100 })
  accompanyingMen?: number;

  @Count('Children who came with her; never counted as workers', { max: 100 })
  accompanyingChildren!: number;

  @Optional()
  @Count('Of the children, how many are boys', { max: 100 })
  accompanyingBoys?: number;
}
