import { expect, test } from '@jest/globals';
import { EventParked, EventRedriven, WorkerRegistered, type ReceivedEvent } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { received, REGISTERED } from '@libs/testing';
import { ToldOperations } from './told-operations.js';

const parked = (eventId: string) => received(EventParked, newId(), { eventId, reason: 'HANDLER_FAILED' });
const redriven = (eventId: string) =>
  received(EventRedriven, newId(), { eventId }, { heardAt: '2026-05-01T00:00:00.000Z', position: 77n });

const registered = received(WorkerRegistered, newId(), REGISTERED);

function after(...told: ReceivedEvent[]): ToldOperations {
  const operations = new ToldOperations();
  for (const event of told) operations.hear(event);
  return operations;
}

test('an event stands aside from its parking to its redrive, by the last that was told of it', () => {
  const { id } = registered;
  expect(after().reasonOf(id)).toBeUndefined();
  expect(after(parked(id)).reasonOf(id)).toBe('HANDLER_FAILED');
  expect(after(parked(id), redriven(id)).reasonOf(id)).toBeUndefined();
  expect(after(parked(id), redriven(id), parked(id)).reasonOf(id)).toBe('HANDLER_FAILED');
  expect(after(parked(newId())).reasonOf(id)).toBeUndefined();
});

test('what was redriven arrived with its redrive, everything else when it was told', () => {
  const { id } = registered;
  expect(after().arrived(registered)).toEqual(registered);
  expect(after(parked(id), redriven(id)).arrived(registered)).toEqual({
    ...registered,
    heardAt: '2026-05-01T00:00:00.000Z',
    source: 'status',
    position: 77n,
  });
});
