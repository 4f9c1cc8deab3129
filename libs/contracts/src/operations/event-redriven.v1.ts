import { EventType, Optional, Part, Uuid } from '../fields.js';
import { ArrivalKey } from './event-parked.v1.js';

export class EventRedriven {
  static readonly type = 'status.event-redriven.v1';
  static readonly topic = 'pmi.operations.v1';
  static readonly subject = 'event';
  static readonly summary =
    'A parked event was folded after all. It counts from this event’s own arrival key on, so that past answers stay.';

  @Uuid('The event that was parked')
  eventId!: string;

  @Optional()
  @EventType('Its type')
  eventType?: string;

  @Optional()
  @Part('The arrival key it had before', ArrivalKey)
  arrival?: ArrivalKey;
}
