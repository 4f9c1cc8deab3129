import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  cutAnswers,
  endDuringPause,
  haltRelay,
  holdTransaction,
  pauseBroker,
} from '../../tools/faults/harms.js';
import { REGISTRATIONS } from '../../tools/faults/installation.js';
import { FaultSystem } from '../../tools/faults/system.js';
import { duringWork, seed } from './trial.js';

let system: FaultSystem;

beforeAll(async () => {
  system = await FaultSystem.start();
}, 120_000);

afterAll(() => system.stop(), 60_000);

describe(`in the middle of work, seed ${seed},`, () => {
  test('a leader is halted with a batch on its way: another leads within ten seconds, the first can only repeat', async () => {
    const { repeats } = await duringWork(system, haltRelay);
    expect(repeats).toBeGreaterThan(0);
  }, 120_000);

  test('a transaction stays open while others commit: they are told at once, and its own row when it commits', async () => {
    const others = 60;
    const { books } = await duringWork(system, holdTransaction(others));
    const late = books.rows.filter(({ subject }) => !books.receipts.some((r) => r.workerId === subject));
    const [row] = await system.query<{ overtaken: number }>(
      'registration',
      `select count(*)::int as overtaken from event_archive late join event_archive other
         on other.position > late.position and other.heardat < late.heardat where late.id = any ($1)`,
      [late.map(({ eventId }) => eventId)],
    );
    expect(row!.overtaken).toBeGreaterThanOrEqual(others);
  }, 120_000);

  test('the broker is paused: desks do not notice, the ministry sees how late its news is, memory stays bounded', async () => {
    await duringWork(system, async (...run) => {
      await pauseBroker(6)(...run);
      for (const name of REGISTRATIONS) {
        expect(await system.metric(name, 'process_resident_memory_bytes')).toBeLessThan(400 * 2 ** 20);
      }
    });
  }, 120_000);

  test('a service is told to end while the broker is paused: it ends by itself, and another tells what waited', async () => {
    await duringWork(system, endDuringPause);
  }, 120_000);

  test('the broker’s answers are cut until the relay has given its producer up: each event is on the topic', async () => {
    const { repeats } = await duringWork(system, cutAnswers);
    expect(repeats).toBeGreaterThan(0);
  }, 120_000);
});
