import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  killBroker,
  killPostgres,
  killReader,
  killRelay,
  killService,
  killStatus,
} from '../../tools/faults/harms.js';
import { FaultSystem } from '../../tools/faults/system.js';
import { duringWork, seed } from './trial.js';

let system: FaultSystem;

beforeAll(async () => {
  system = await FaultSystem.start();
}, 120_000);

afterAll(() => system.stop(), 60_000);

describe(`in the middle of work, seed ${seed}, kill -9 of`, () => {
  test('a relay whose batch is on its way: another sends it again, in order, and it is heard once', async () => {
    const { repeats } = await duringWork(system, killRelay);
    expect(repeats).toBeGreaterThan(0);
  }, 120_000);

  test('every process of a service: what was accepted stands, what was not is tried again by its caller', async () => {
    await duringWork(system, killService);
  }, 120_000);

  test('a reader between its effect and its commit to Kafka: the position beside the effect is what counts', async () => {
    await duringWork(system, killReader);
  }, 120_000);

  test('the ministry’s reader: its journeys stand where the register stands', async () => {
    await duringWork(system, killStatus);
  }, 120_000);

  test('the broker: desks do not notice, nothing acknowledged is missing, what waited is told', async () => {
    await duringWork(system, killBroker);
  }, 120_000);

  test('PostgreSQL: nobody is told that something stands which does not', async () => {
    await duringWork(system, killPostgres);
  }, 120_000);
});
