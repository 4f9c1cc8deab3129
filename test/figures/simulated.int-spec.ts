import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { newSigningKey } from '@libs/access';
import { readAreas, type Area } from '@libs/reference';
import { createService, ServiceEnv } from '@libs/service';
import { eventually, freshDatabase, testEnv, type TestDatabase } from '@libs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Kafka, logLevel } from 'kafkajs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { MIGRATIONS } from '../../apps/status/migrations/index.js';
import { AskFigure } from '../../apps/status/src/figures/ask-figure/ask-figure.js';
import { operations } from '../../apps/status/src/projection/operations.js';
import { StatusModule } from '../../apps/status/src/status.module.js';
import { WORDS } from '../../apps/status/src/words.js';
import { startKafka, type EmbeddedKafka } from '../../tools/embedded/kafka.js';
import { countIn } from '../../tools/simulate/count.js';
import type { Plan } from '../../tools/simulate/plan.js';
import { compared } from '../../tools/simulate/spec-tally.js';
import { regencyCodes } from '../../tools/simulate/statements.js';
import { isFolded, type Table } from '../../tools/simulate/table.js';
import type { Written } from '../../tools/simulate/write.js';
import { importTables } from '../../tools/tables/import-tables.js';
import { askTable, type Answered } from './ask-tables.js';
import { entered, smallPlan, soundTables, writeHistory } from './simulated-world.js';

// A limit for what hangs: half a minute where nobody else wants the machine.
jest.setTimeout(180_000);

const SCALE = 0.0005;

let dir: string;
let broker: EmbeddedKafka;
let kafka: Kafka;
let database: TestDatabase;
let owner: Client;
let app: NestFastifyApplication;
let areas: readonly Area[];
let tables: readonly Table[];
let plan: Plan;
let printed: readonly Table[];
let written: Written;

beforeAll(async () => {
  // A broker of its own: what is simulated bears none beside it.
  dir = mkdtempSync(join(tmpdir(), 'simulated-'));
  [broker, database, areas] = await Promise.all([
    startKafka({ dir, heap: '256m' }),
    freshDatabase('status', MIGRATIONS),
    readAreas(),
  ]);
  kafka = new Kafka({ brokers: [broker.brokers], logLevel: logLevel.NOTHING });
  tables = soundTables(areas);
  plan = smallPlan(tables, areas, SCALE);
  printed = tables
    .filter(isFolded)
    .map((table) => ({ ...table, ...countIn(plan, table, regencyCodes(areas)) }));
  written = await write();
  owner = new Client({ connectionString: database.url.owner });
  await owner.connect();
  const { verifying } = await newSigningKey();
  const env = testEnv(ServiceEnv, database, {
    KAFKA_BROKERS: broker.brokers,
    INTERNAL_KEYS: JSON.stringify(verifying),
  });
  app = await createService({
    name: 'status',
    module: StatusModule.for(env),
    env,
    words: WORDS,
    hooks: operations,
  });
  await app.startAllMicroservices();
  await app.init();
}, 180_000);

afterAll(async () => {
  await app.close();
  await owner.end();
  await database.drop();
  await broker.stop();
  rmSync(dir, { recursive: true });
}, 60_000);

const write = (): Promise<Written> => writeHistory(kafka, tables, areas, plan);

const ask = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];

test('what status has entered gives each number of every table as of its own day', async () => {
  await eventually(
    async () => {
      const [at] = await ask<{ all: number }>(
        `select count(*)::int as all from generation_1.watermark where stamp > $1 and service <> 'status'`,
        '2026-01-31T00:00:00Z',
      );
      expect(at).toEqual({ all: 4 });
    },
    { within: 120_000 },
  );
  const entries = await entered(owner, 1);
  const numbers = printed.flatMap((table) => compared(entries, table, regencyCodes(areas)));
  expect(numbers.filter((number) => number.printed !== number.counted)).toEqual([]);
  expect(Math.max(...printed.map(({ total }) => total))).toBeGreaterThan(100);
});

test('the ministry that asks for it is answered each number of every table as of its own day, but for what is kept back', async () => {
  await importTables(owner, printed);
  const numbers: Answered[] = [];
  for (const table of printed)
    numbers.push(...(await askTable(app.get(AskFigure), table, regencyCodes(areas))));
  const told = numbers.filter(({ answered }) => answered !== null);
  expect(told.filter((number) => number.printed !== number.answered)).toEqual([]);
  expect(new Set(told.map(({ table }) => table)).size).toBe(printed.length);
  // Three boys, and the next smallest that they could be reckoned from.
  const keptBack = numbers.filter(({ answered }) => answered === null).map(({ pointer }) => pointer);
  expect(keptBack).toEqual(['/by/person/P_DEWASA', '/by/person/ANAK_L']);
});

test('all of it is heard once and in time, though some of it was sent twice', async () => {
  expect(written.repeats).toBeGreaterThan(50);
  const [kept] = await ask<{ late: number; parked: number }>(
    `select (select count(*) from generation_1.late_fact)::int as late, (select count(*) from generation_1.parked_event)::int as parked`,
  );
  expect(kept).toEqual({ late: 0, parked: 0 });
});

test('where something is told already nothing is simulated', async () => {
  await expect(write()).rejects.toThrow('holds events or ticks of other relays');
});
