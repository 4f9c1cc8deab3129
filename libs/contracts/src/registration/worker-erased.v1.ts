import { Moment } from '../fields.js';

export class WorkerErased {
  static readonly type = 'registration.worker-erased.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'Everything by which the person could be known is destroyed, in every service; the figures stay (UU 27/2022 Art. 8).';

  @Moment('When the key that opened her record was destroyed')
  keyDestroyedAt!: string;
}
