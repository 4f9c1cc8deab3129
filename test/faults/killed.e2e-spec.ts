import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '@libs/testing';
import { OFFSET_COMMIT, PRODUCE } from '../../tools/faults/kafka-proxy.js';
import { settle } from '../../tools/faults/settle.js';
import { REGISTRATIONS, type FaultSystem } from '../../tools/faults/system.js';
import { accepted, duringWork, repeats, seed, startSystem } from './trial.js';

let system: FaultSystem;

beforeAll(async () => {
  system = await startSystem();
}, 120_000);

afterAll(() => system.stop(), 60_000);

const leader = () =>
  eventually(async () => {
    const leads = await system.leader();
    expect(leads).toBeDefined();
    return leads!;
  });

describe(`in the middle of work, seed ${seed}, kill -9 of`, () => {
  test('a relay whose batch is on its way: the batch is sent again, in order, and heard once', async () => {
    const books = await duringWork(system, async () => {
      const sent = system.kafkaOfRegistration.holdNext(PRODUCE, (request) =>
        request.includes('registration.worker-registered.v1'),
      );
      await sent.caught;
      const killed = await leader();
      await system.kill(killed);
      expect(await leader()).not.toBe(killed);
      await settle(system);
      sent.release();
    });
    expect(repeats(books)).toBeGreaterThan(0);
  }, 120_000);

  test('every process of a service: what was accepted stands, what was not is tried again by its caller', async () => {
    await duringWork(system, async (work) => {
      await system.kill(...REGISTRATIONS);
      await accepted(work, 10);
    });
  }, 120_000);

  test('a reader between its effect and its commit to Kafka: the position beside the effect is what counts', async () => {
    await duringWork(system, async () => {
      const committing = system.kafkaOfProbe.holdNext(OFFSET_COMMIT);
      await committing.caught;
      await system.kill('probe');
      committing.release();
    });
  }, 120_000);

  test('the ministry’s reader: its journeys stand where the register stands', async () => {
    await duringWork(system, () => system.kill('status'));
  }, 120_000);

  test('the broker: desks go on, nothing acknowledged is missing, what waited is told', async () => {
    await duringWork(system, async (work) => {
      const [before, refused] = [work.receipts.length, work.refusals];
      await system.kill('kafka');
      expect(work.receipts.length).toBeGreaterThan(before);
      expect(work.refusals).toBe(refused);
    });
  }, 120_000);

  test('PostgreSQL: nobody is told that something stands which does not', async () => {
    await duringWork(system, async (work) => {
      await system.kill('postgres');
      await accepted(work, 10);
    });
  }, 120_000);
});
