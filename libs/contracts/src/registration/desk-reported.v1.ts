import { Count, Moment, Optional } from '../fields.js';

export class DeskReported {
  static readonly type = 'registration.desk-reported.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'village';
  static readonly summary =
    'A village desk is there, with so much that it could not send yet: by this a silent desk is told from one that has nothing to say.';

  @Count('Changes that wait on the devices of the village', { max: 1_000_000 })
  waiting!: number;

  @Optional()
  @Moment('Since when the oldest of them waits; absent where none does')
  oldestWaitingSince?: string;
}
