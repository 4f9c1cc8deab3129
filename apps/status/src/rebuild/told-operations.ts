import { EventParked, EventRedriven, type ReceivedEvent } from '@libs/contracts';
import type { ParkReason } from '@libs/messaging';

/** When an event was heard, on the publisher's clock (architecture §6). */
type Arrival = Pick<ReceivedEvent, 'heardAt' | 'source' | 'position'>;

/**
 * What status has told of its own operations: which events stand aside, and when those arrived that were taken up
 * again. A rebuild obeys it, else it would give other past answers.
 */
export class ToldOperations {
  constructor(
    private readonly aside = new Map<string, ParkReason>(),
    private readonly takenUp = new Map<string, Arrival>(),
  ) {}

  /** What was told until now, in a form that can be handed to a thread. */
  told(): { readonly aside: Map<string, ParkReason>; readonly takenUp: Map<string, Arrival> } {
    return { aside: this.aside, takenUp: this.takenUp };
  }

  static from({ aside, takenUp }: ReturnType<ToldOperations['told']>): ToldOperations {
    return new ToldOperations(aside, takenUp);
  }

  hear(event: ReceivedEvent): void {
    if (isParked(event)) {
      this.aside.set(event.data.eventId, event.data.reason as ParkReason);
      this.takenUp.delete(event.data.eventId);
    } else if (isRedriven(event)) {
      this.aside.delete(event.data.eventId);
      const { heardAt, source, position } = event;
      this.takenUp.set(event.data.eventId, { heardAt, source, position });
    }
  }

  /** Why this event stands aside; undefined where it counts. */
  reasonOf(eventId: string): ParkReason | undefined {
    return this.aside.get(eventId);
  }

  /** The event with the arrival key from which on it counts. */
  arrived(event: ReceivedEvent): ReceivedEvent {
    const arrival = this.takenUp.get(event.id);
    return arrival ? { ...event, ...arrival } : event;
  }
}

function isParked(event: ReceivedEvent): event is ReceivedEvent<EventParked> {
  return event.type === EventParked.type;
}

export function isRedriven(event: ReceivedEvent): event is ReceivedEvent<EventRedriven> {
  return event.type === EventRedriven.type;
}
