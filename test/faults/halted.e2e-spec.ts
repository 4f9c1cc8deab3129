import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { eventually } from '@libs/testing';
import { PRODUCE } from '../../tools/faults/kafka-proxy.js';
import { lagOfRegistration, settle } from '../../tools/faults/settle.js';
import { REGISTRATIONS, type FaultSystem, type Registration } from '../../tools/faults/system.js';
import { Teller } from '../../tools/faults/teller.js';
import { accepted, duringWork, repeats, seed, startSystem } from './trial.js';

let system: FaultSystem;

beforeAll(async () => {
  system = await startSystem();
}, 120_000);

afterAll(() => system.stop(), 60_000);

describe(`in the middle of work, seed ${seed},`, () => {
  test('a leader is halted with a batch on its way: another leads within ten seconds, and the first can only repeat', async () => {
    const books = await duringWork(system, async () => {
      const batch = system.kafkaOfRegistration.holdNext(PRODUCE, (request) =>
        request.includes('registration.worker-registered.v1'),
      );
      await batch.caught;
      const first = (await system.leader())!;
      system.halt(first);
      await eventually(
        async () => expect(await system.leader()).toBe(REGISTRATIONS.find((name) => name !== first)),
        { within: 10_000 },
      );
      await settle(system);
      // What the first had sent arrives now, after all that the second has told since; then the first goes on.
      batch.release();
      system.resume(first);
    });
    expect(repeats(books)).toBeGreaterThan(0);
  }, 120_000);

  test('a transaction stays open while others commit: they are told at once, and its own row when it commits', async () => {
    const teller = await Teller.open(system.systemUrl('registration'));
    let eventId = '';
    const books = await duringWork(system, async (work) => {
      const held = await teller.hold(newId());
      eventId = held.eventId;
      await accepted(work, 60);
      await settle(system);
      await held.commit();
    });
    await teller.close();
    expect(books.records.map((record) => record.eventId)).toContain(eventId);
    const [row] = await system.query<{ overtaken: number }>(
      'registration',
      `select count(*)::int as overtaken from event_archive late join event_archive other
         on other.position > late.position and other.heardat < late.heardat where late.id = $1`,
      [eventId],
    );
    expect(row!.overtaken).toBeGreaterThanOrEqual(60);
  }, 120_000);

  test('the broker is paused: desks go on, the ministry sees how late its news is, memory stays bounded', async () => {
    await duringWork(system, async (work) => {
      const [before, refused] = [work.receipts.length, work.refusals];
      system.halt('kafka');
      await eventually(async () => expect(await lagOfRegistration(system)).toBeGreaterThanOrEqual(6), {
        within: 30_000,
      });
      expect(work.receipts.length).toBeGreaterThan(before);
      expect(work.refusals).toBe(refused);
      const [row] = await system.query<{ n: number }>(
        'registration',
        'select count(*)::int as n from outbox',
      );
      expect(row!.n).toBeGreaterThan(0);
      for (const name of REGISTRATIONS) expect(await memoryOf(name)).toBeLessThan(400);
      system.resume('kafka');
    });
  }, 120_000);
});

/** Resident memory in MB, by the process's own account. */
async function memoryOf(name: Registration): Promise<number> {
  const metrics = await (await fetch(`${system.address(name)}/metrics`)).text();
  const bytes = /^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1];
  return Number(bytes) / 2 ** 20;
}
