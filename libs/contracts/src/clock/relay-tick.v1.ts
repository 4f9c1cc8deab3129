import { Count, Moment, Offsets, Service } from '../fields.js';

const A_YEAR_MS = 366 * 24 * 60 * 60 * 1000;

export class RelayTick {
  static readonly type = 'clock.relay-tick.v1';
  static readonly topic = 'pmi.clock.v1';
  static readonly subject = 'relay';
  static readonly summary =
    'A relay has published everything up to this stamp and these offsets. Once they are consumed the stamp is the watermark of its service.';

  @Service('Whose relay')
  service!: string;

  @Moment('The relay’s clock; every event stamped earlier is on the topics')
  stamp!: string;

  @Offsets('For each of its topics the next offset of each partition')
  offsets!: Record<string, string[]>;

  @Count('Rows in the outbox that are not yet on the topics', { max: Number.MAX_SAFE_INTEGER })
  waiting!: number;

  @Count('Age in ms of the oldest of them, 0 if there is none', { max: A_YEAR_MS })
  oldestWaitingAgeMs!: number;
}
