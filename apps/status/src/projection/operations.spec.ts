import { expect, test } from '@jest/globals';
import { EventParked, EventRedriven, WorkerDeparted, type DomainEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { Clock, FixedClock, newId } from '@libs/kernel';
import type { HeardRecord } from '@libs/messaging';
import { received } from '@libs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { operations } from './operations.js';

test('what is set aside and sent on again is told on the day of the service’s clock, in Jakarta', () => {
  const told: DomainEvent[] = [];
  const outbox = { add: (_: Transaction, ...events: DomainEvent[]) => void told.push(...events) };
  const clock = new FixedClock('2026-03-04T18:00:00.000Z');
  const get = (what: unknown) => (what === Clock ? clock : outbox);
  const { onParked, onRedriven } = operations({ get } as INestApplicationContext);
  const departed = received(WorkerDeparted, newId(), { embarkationCode: 'CGK', country: 'TW' });
  const record = { heard: { kind: 'event', event: departed } } as HeardRecord;

  onParked?.({} as Transaction, record, 'HANDLER_FAILED');
  onRedriven?.({} as Transaction, record);

  const about = { subject: { kind: 'event', id: departed.id }, occurredOn: '2026-03-05' };
  expect(told).toMatchObject([
    { contract: EventParked, ...about, data: { reason: 'HANDLER_FAILED' } },
    { contract: EventRedriven, ...about },
  ]);
});
