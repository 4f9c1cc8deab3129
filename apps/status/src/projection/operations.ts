import { event, EventParked, EventRedriven } from '@libs/contracts';
import { Clock, dayInJakarta } from '@libs/kernel';
import { Outbox, type ConsumerHooks, type HeardRecord } from '@libs/messaging';
import type { INestApplicationContext } from '@nestjs/common';
import { KEPT } from './facts.js';
import { useLiveGeneration } from './generation.js';

/**
 * What status does besides hearing: it works in the live generation, and tells what it parks and redrives, because a
 * rebuild must leave out and take up the same events to give the same past answers (architecture §5).
 */
export function operations(app: INestApplicationContext): ConsumerHooks {
  const outbox = app.get(Outbox);
  const clock = app.get(Clock);
  const today = (eventId: string): Parameters<typeof event>[1] => ({
    subject: { kind: 'event', id: eventId },
    occurredOn: dayInJakarta(clock.now()),
  });
  return {
    lingerMs: 15, // the ministry looks over the desks' shoulders
    kept: KEPT,
    onOpen: async (tx) => void (await useLiveGeneration(tx)),
    onParked: (tx, record, reason) => {
      const about = aboutOf(record);
      if (about) outbox.add(tx, event(EventParked, today(about.eventId), { ...about, reason }));
    },
    onRedriven: (tx, record) => {
      const about = aboutOf(record);
      if (about) outbox.add(tx, event(EventRedriven, today(about.eventId), about));
    },
  };
}

/** What a rebuild needs to find the record again; undefined where not even its id could be read: it parks by itself. */
function aboutOf({ heard }: HeardRecord): Omit<EventParked, 'reason'> | undefined {
  const read =
    heard.kind === 'event' ? heard.event : heard.kind === 'unreadable' ? heard.envelope : undefined;
  if (!read?.id) return undefined;
  const { id: eventId, type, heardAt, source, position } = read;
  return {
    eventId,
    ...(type && { eventType: type }),
    ...(heardAt &&
      source &&
      position !== undefined && { arrival: { heardAt, service: source, position: position.toString() } }),
  };
}
