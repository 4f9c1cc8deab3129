import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createInbox } from '@libs/messaging';
import { freshDatabase, type TestDatabase } from '@libs/testing';
import type { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { connectToInbox } from '../running/target-system.js';
import { Parked } from './parked.js';

class Plumbing implements MigrationInterface {
  readonly name = 'Plumbing0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createInbox(runner);
  }

  async down(): Promise<void> {}
}

let database: TestDatabase;
let inbox: Client;
let parked: Parked;

const POOR = 'worker:0197c0de-7a01-7c11-9a55-2f6e0c9d9901';
const OTHER = 'worker:0197c0de-7a01-7c11-9a55-2f6e0c9d9902';

beforeAll(async () => {
  database = await freshDatabase('training', [Plumbing]);
  inbox = await connectToInbox(database.url.system);
  parked = new Parked('training', inbox);
  const rows = [
    [POOR, 'HANDLER_FAILED', 'TypeError: a bug\n    at a stack'],
    [POOR, 'BEHIND', 'An earlier event of its subject is parked'],
    [OTHER, 'UNREADABLE', 'value: not JSON'],
  ];
  for (const [offset, [subject, reason, detail]] of rows.entries()) {
    await inbox.query(
      `insert into parked_event (topic, partition, kafka_offset, subject, type, reason, detail, headers, value)
       values ('pmi.registration.v1', 0, $1, $2, 'registration.worker-registered.v1', $3, $4, '{"ce_area": "3307102004"}', 'what it holds')`,
      [offset, subject, reason, detail],
    );
  }
});

afterAll(async () => {
  await inbox.end();
  await database.drop();
});

test('what is parked is listed with its reason, oldest first, and with nothing of what it holds', async () => {
  const listed = await parked.list();
  expect(listed.map(({ subject, reason, detail }) => [subject, reason, detail])).toEqual([
    [POOR, 'HANDLER_FAILED', 'TypeError: a bug'],
    [POOR, 'BEHIND', 'An earlier event of its subject is parked'],
    [OTHER, 'UNREADABLE', 'value: not JSON'],
  ]);
  expect(JSON.stringify(listed)).not.toMatch(/holds|3307102004/);
  expect(await parked.list(OTHER)).toHaveLength(1);
});

test('a redrive is asked for one subject or for all, and said of each event what became of it', async () => {
  expect(await parked.ask(OTHER)).toHaveLength(1);
  expect((await parked.list()).map(({ asked }) => asked)).toEqual([false, false, true]);
  const ids = await parked.ask();
  expect(await parked.outcomeOf(ids)).toEqual({ taken: 0, left: [], unanswered: 3 });
  await inbox.query('delete from parked_event where subject = $1', [OTHER]);
  await inbox.query('update parked_event set redrive_asked_at = null');
  expect(await parked.outcomeOf(ids)).toMatchObject({
    taken: 1,
    left: [{ reason: 'HANDLER_FAILED' }, { reason: 'BEHIND' }],
    unanswered: 0,
  });
});
