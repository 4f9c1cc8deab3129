import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually, freshDatabase, type TestDatabase } from '@libs/testing';
import type { Socket } from 'node:net';
import { Lease } from './lease.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase('registration', []);
}, 30_000);

afterAll(() => database.drop());

const take = (): Promise<Lease | undefined> => Lease.take(database.url.system, 'relay', () => undefined);

const taken = (): Promise<Lease> =>
  eventually(async () => {
    const lease = await take();
    expect(lease).toBeDefined();
    return lease!;
  });

test('one has it, and the next when it is given back', async () => {
  const first = await taken();
  expect(await take()).toBeUndefined();
  await first.release();
  await (await taken()).release();
});

test('who takes no more of an answer loses it, though the server is still speaking', async () => {
  const halted = await taken();
  const answer = expect(
    halted.client.query(`select repeat('x', 60000) from generate_series(1, 1000)`),
  ).rejects.toThrow();
  // As a process that is halted while an answer is on its way: its end of the connection takes what there is room for.
  const { stream } = (halted.client as unknown as { connection: { stream: Socket } }).connection;
  stream.pause();
  try {
    await (await taken()).release();
  } finally {
    stream.resume();
  }
  await answer;
  await eventually(() => expect(halted.isLost).toBe(true));
  await halted.release();
}, 30_000);
