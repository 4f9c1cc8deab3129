import { expect, jest, test } from '@jest/globals';
import { RelayTick, TOPICS } from '@libs/contracts';
import { readAreas } from '@libs/reference';
import { freshDatabase } from '@libs/testing';
import { Kafka, logLevel } from 'kafkajs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { MIGRATIONS } from '../../apps/status/migrations/index.js';
import { rebuild } from '../../apps/status/src/rebuild/rebuild.js';
import { startKafka } from '../../tools/embedded/kafka.js';
import { planOf } from '../../tools/simulate/make-plan.js';
import { scalePlan, scaleTables } from '../../tools/simulate/scale.js';
import { compared } from '../../tools/simulate/spec-tally.js';
import { regencyCodes } from '../../tools/simulate/statements.js';
import { isFolded } from '../../tools/simulate/table.js';
import { entered, soundTables, writeHistory } from './simulated-world.js';

// A limit for what hangs: a third of a million events are written and read.
jest.setTimeout(400_000);

const SCALE = 0.01;

test('a hundredth of all that was printed, rebuilt from the log, gives each number of every table as of its own day', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'rebuilt-'));
  const [broker, database, areas] = await Promise.all([
    startKafka({ dir, heap: '256m' }),
    freshDatabase('status', MIGRATIONS),
    readAreas(),
  ]);
  const owner = new Client({ connectionString: database.url.owner });
  try {
    const config = { brokers: [broker.brokers], logLevel: logLevel.NOTHING };
    const kafka = new Kafka(config);
    const tables = soundTables(areas);
    const { events } = await writeHistory(kafka, tables, areas, scalePlan(planOf(tables, areas), SCALE));
    await owner.connect();
    // As if all of it had been heard: a rebuild reads as far as the live one has.
    const admin = kafka.admin();
    await admin.connect();
    for (const { name } of TOPICS.filter(({ name: topic }) => topic !== RelayTick.topic)) {
      for (const { partition, high } of await admin.fetchTopicOffsets(name))
        await owner.query('insert into generation_1.position values ($1, $2, $3)', [name, partition, high]);
    }
    await admin.disconnect();
    const { switched } = await rebuild({
      kafka: config,
      ownerUrl: database.url.owner,
      systemUrl: database.url.system,
      threads: 0,
      accept: true,
      say: () => undefined,
    });
    expect(switched).toBe(true);
    const entries = await entered(owner, 2);
    const scaled = scaleTables(tables, SCALE, areas).filter(isFolded);
    const numbers = scaled.flatMap((table) => compared(entries, table, regencyCodes(areas)));
    expect(numbers.filter(({ printed, counted }) => printed !== counted)).toEqual([]);
    expect(numbers.length).toBeGreaterThan(200);
    expect(events).toBeGreaterThan(200_000);
  } finally {
    await owner.end();
    await database.drop();
    await broker.stop();
    rmSync(dir, { recursive: true });
  }
});
