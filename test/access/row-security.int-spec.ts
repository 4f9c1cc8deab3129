import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SERVICES, type ServiceName } from '@libs/contracts';
import { freshDatabase, type TestDatabase } from '@libs/testing';
import { Client } from 'pg';
import { rightsOfApp, type TableRights } from './catalogue.js';
import { MIGRATIONS } from './running-service.js';
import { SAMPLES, Somebody, type Sample } from './samples.js';

/** Tables whose rows are not secured and that a request may read: they hold nobody, or counts and pseudonyms. */
const READ_WHOLE: Readonly<Record<ServiceName, readonly string[]>> = {
  registration: ['area', 'area_word', 'idempotency', 'subject_seq'],
  training: ['course', 'idempotency', 'merged_worker', 'subject_seq'],
  placement: [
    'cost_policy',
    'destination_policy',
    'idempotency',
    'merged_worker',
    'mission',
    'p3mi_licence',
    'policy_change',
    'rule_parameters',
    'subject_seq',
  ],
  reintegration: ['idempotency', 'merged_worker', 'subject_seq'],
  status: [
    'generation',
    'generation_1.journey_count',
    'generation_1.late_fact_count',
    'generation_1.months_closed',
    'generation_1.parked_event',
    'generation_1.position',
    'generation_1.tick',
    'generation_1.village_silence',
    'generation_1.watermark',
    'public_table',
    'publication',
    'published_table',
    'subject_seq',
  ],
};

/** What stands there is never changed, by its owner neither. */
const APPEND_ONLY: readonly string[] = [
  'decision',
  'duplicate_decision',
  'letter_setting_change',
  'part_history',
  'scan',
  'worker_history',
];

/** Columns that no request reads, of tables of which it reads others: why a person came back, whom a figure counts. */
const HIDDEN: Readonly<Partial<Record<ServiceName, Readonly<Record<string, unknown>>>>> = {
  registration: {
    duplicate_candidate: ['likeness'],
    import_row: ['id_hash', 'linked_number', 'nik_hash'],
    recruiter_report: ['name_key', 'phone_key'],
  },
  reintegration: { return_case: ['recorded_at', 'return_reason'] },
  status: {
    'generation_1.figure_entry': ['nth', 'worker_id'],
    'generation_1.restricted_entry': ['event_id', 'nth', 'position', 'service', 'worker_id'],
    'generation_1.parked_event': expect.arrayContaining(['detail', 'headers', 'key', 'subject', 'value']),
  },
};

/** Tables of persons that no request reads: it writes them, or asks a function for the one row of a reference. */
const UNREADABLE: Readonly<Partial<Record<ServiceName, readonly string[]>>> = {
  placement: ['candidate', 'decision'],
};

/** What a request sets in its transaction (`ScopedDataSource`). */
type Scope = Readonly<Partial<Record<'areas' | 'org' | 'role', string>>>;

const siti = new Somebody('3307102004');
const ani = new Somebody('3507112008');
const officeOf = ({ village, org }: Somebody): Scope => ({ areas: village, org, role: 'BP3MI' });
let other: TestDatabase;

beforeAll(async () => {
  other = await freshDatabase('other', []);
});
afterAll(() => other.drop());

describe.each(SERVICES)('%s', (service) => {
  const samples = SAMPLES[service];
  const secured = samples.map(({ table }) => table);
  const readable = secured.filter((table) => !UNREADABLE[service]?.includes(table));
  let database: TestDatabase;
  let owner: Client;
  let app: Client;
  let system: Client;

  beforeAll(async () => {
    database = await freshDatabase(service, MIGRATIONS[service]);
    [owner, app, system] = await Promise.all([
      connect(database.url.owner),
      connect(database.url.app),
      connect(database.url.system),
    ]);
    for (const somebody of [siti, ani]) {
      for (const sample of samples) {
        const { rowCount } = await (sample.writer === 'app'
          ? within(app, officeOf(somebody), () => insert(app, sample, somebody))
          : insert(system, sample, somebody));
        expect(rowCount).toBe(1);
      }
    }
  }, 60_000);

  afterAll(async () => {
    await Promise.all([owner, app, system].map((client) => client.end()));
    await database.drop();
  });

  /** How many rows a query without any filter has, table by table. */
  const seen = (scope: Scope) =>
    within(app, scope, async () => {
      const counts: Record<string, number> = {};
      for (const table of readable) counts[table] = await count(app, table);
      return counts;
    });
  const each = (n: number) => Object.fromEntries(readable.map((table) => [table, n]));

  test('secures, row by row, every table of persons that a request may read', async () => {
    const tables = await rightsOfApp(owner);
    const read = tables.filter(({ isRead }) => isRead);
    expect(names(tables.filter(({ isSecured }) => isSecured))).toEqual(secured.toSorted());
    expect(names(read.filter(({ isSecured }) => !isSecured))).toEqual(READ_WHOLE[service]);
    const hidden = read.filter((table) => table.hidden.length > 0);
    expect(Object.fromEntries(hidden.map((table) => [table.name, table.hidden]))).toEqual(
      HIDDEN[service] ?? {},
    );
  });

  test('refuses a request every other table', async () => {
    const closed = names((await rightsOfApp(owner)).filter(({ isRead }) => !isRead));
    expect(closed).toEqual(
      expect.arrayContaining(['outbox', 'event_archive', ...(UNREADABLE[service] ?? [])]),
    );
    for (const table of closed) {
      await expect(within(app, officeOf(siti), () => count(app, table))).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  test('counts what the app role wrote and what its owner fills in later', async () => {
    for (const table of secured) expect([table, await count(owner, table)]).toEqual([table, 2]);
    for (const { table, row } of samples) {
      if (APPEND_ONLY.includes(table)) continue;
      const [column] = Object.keys(row(siti));
      expect([table, await touch(owner, table, column!)]).toEqual([table, 2]);
    }
  });

  test('gives each office its own, by a query that forgets every filter', async () => {
    expect(await seen(officeOf(siti))).toEqual(each(1));
    expect(await seen(officeOf(ani))).toEqual(each(1));
  });

  test.each<Scope>([
    {},
    { areas: '' },
    { areas: ',' },
    { areas: '3308,' },
    { areas: '35071' },
    { areas: '3' },
    { areas: ' 3307' },
    { areas: '%' },
    { areas: '3308', org: '', role: 'DINAS' },
    { areas: '3308', org: 'ORG-3308102004', role: 'BP3MI' },
    { org: 'P3MI-DEMO-01', role: 'P3MI' },
    { role: 'ADMIN' },
  ])('shows nobody to %j', async (scope) => {
    expect(await seen(scope)).toEqual(each(0));
  });

  test('is opened no wider by a stray comma', async () => {
    const { areas, ...rest } = officeOf(siti);
    for (const odd of [`${areas},`, `,${areas}`, `${areas},35071`, `${areas},,`]) {
      expect(await seen({ ...rest, areas: odd })).toEqual(each(1));
    }
  });

  test('lets an office change and write nothing of another area', async () => {
    for (const sample of samples.filter(({ writer }) => writer === 'app')) {
      await expect(
        within(app, officeOf(siti), () => insert(app, sample, new Somebody(ani.village))),
      ).rejects.toThrow(/row-level security/);
    }
    for (const { name, changeable } of (await rightsOfApp(owner)).filter(({ isSecured }) => isSecured)) {
      const [column] = changeable;
      if (!column) continue;
      const touched = await within(app, officeOf(siti), () => touch(app, name, column));
      expect([name, touched]).toEqual([name, 1]);
    }
  });

  test('gives its roles no way into another database', async () => {
    for (const role of ['app', 'system', 'bi'] as const) {
      const url = new URL(database.url[role]);
      url.pathname = other.name;
      await expect(connect(url.toString())).rejects.toMatchObject({ code: '42501' });
    }
  });
});

function names(tables: readonly TableRights[]): string[] {
  return tables.map(({ name }) => name);
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function within<T>(client: Client, scope: Scope, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    for (const [name, value] of Object.entries(scope)) {
      await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
    }
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function insert(client: Client, { table, row }: Sample, somebody: Somebody) {
  const values = Object.entries(row(somebody));
  const columns = values.map(([column]) => column).join(', ');
  const places = values.map((_, i) => `$${i + 1}`).join(', ');
  return client.query(
    `insert into ${table} (${columns}) values (${places})`,
    values.map(([, value]) => value),
  );
}

async function count(client: Client, table: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]!.n;
}

/** Changes every row that the role may, to what it is; returns how many. */
async function touch(client: Client, table: string, column: string): Promise<number | null> {
  const { rowCount } = await client.query(`update ${table} set ${column} = ${column}`);
  return rowCount;
}
