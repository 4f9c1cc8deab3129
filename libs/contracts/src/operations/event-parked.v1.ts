import { PARKING_REASON } from '../codes.js';
import { Code, EventType, Moment, Optional, Part, Position, Service, Uuid } from '../fields.js';

/** When an event was heard, on the publisher's clock: (heardAt, service, position), architecture §6. */
export class ArrivalKey {
  @Moment('Stamp of the publisher’s relay')
  heardAt!: string;

  @Service('The publisher')
  service!: string;

  @Position('Position in the publisher’s outbox')
  position!: string;
}

export class EventParked {
  static readonly type = 'status.event-parked.v1';
  static readonly topic = 'pmi.operations.v1';
  static readonly subject = 'event';
  static readonly summary =
    'An event was set aside unfolded: unreadable, broken by a bug, or behind another of its subject. A rebuild leaves it out too.';

  @Uuid('The event set aside')
  eventId!: string;

  @Optional()
  @EventType('Its type, where that could be read')
  eventType?: string;

  @Optional()
  @Part('Its arrival key, where that could be read', ArrivalKey)
  arrival?: ArrivalKey;

  @Code('Why', { known: PARKING_REASON })
  reason!: string;
}
