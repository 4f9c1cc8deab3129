import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@libs/testing';
import { randomUUID } from 'node:crypto';
import { EntitySchema, type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { newDataSource } from './data-source.js';
import {
  forgetReceipts,
  IDEMPOTENCY_TABLE,
  IdempotencyKeyReused,
  once,
  type Receipt,
} from './idempotency.js';
import { inAreas, roleNames, runMigrations, secureRows } from './migrate.js';
import { Transaction } from './transaction.js';

class Note {
  constructor(
    readonly id: string,
    readonly area: string,
    public text: string,
    readonly tags: string[] = [],
  ) {}
}

const NoteSchema = new EntitySchema<Note>({
  name: 'note',
  target: Note,
  columns: {
    id: { type: 'uuid', primary: true },
    area: { type: 'text' },
    text: { type: 'text' },
    tags: { type: 'text', array: true },
  },
});

class Notes implements MigrationInterface {
  readonly name = 'Notes0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`create table note (id uuid primary key, area text not null, text text not null, tags text[] not null);
      grant select, insert, update on note to ${app}, ${system};
      ${IDEMPOTENCY_TABLE}
      grant select, insert on idempotency to ${app};
      grant select, delete on idempotency to ${system}`);
    await secureRows(runner, 'note', inAreas('area'));
  }

  async down(): Promise<void> {}
}

let database: TestDatabase;
let source: DataSource;

const poolOf = (role: 'app' | 'system' | 'owner'): Promise<DataSource> =>
  newDataSource({
    url: database.url[role],
    entities: [NoteSchema],
    poolSize: 4,
    applicationName: 'test',
  }).initialize();

beforeAll(async () => {
  database = await freshDatabase('notes', [Notes]);
  source = await poolOf('app');
});

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const within = (areas: string): Transaction =>
  new Transaction(source, { actor: { role: 'PETUGAS_DESA' } }, { 'app.areas': areas });

const all = (areas: string): Promise<Note[]> =>
  within(areas).run((tx) => tx.query<Note>('select * from note'));

test('writes alone go out as one statement under their scope, and are read back in the same scope', async () => {
  const note = new Note(randomUUID(), '3307102004', 'satu', ['a', 'b']);
  await within('3307').run(async (tx) => tx.insert(Note, note));
  expect(await all('3307102004')).toMatchObject([{ id: note.id, text: 'satu', tags: ['a', 'b'] }]);
});

test('a row of another area is refused, alone or after a read', async () => {
  const foreign = new Note(randomUUID(), '3507112008', 'dua');
  await expect(within('3307').run(async (tx) => tx.insert(Note, foreign))).rejects.toThrow(
    /row-level security/,
  );
  await expect(
    within('3307').run(async (tx) => {
      await tx.query('select 1 as one');
      tx.insert(Note, foreign);
    }),
  ).rejects.toThrow(/row-level security/);
  expect(await all('3507')).toEqual([]);
});

test.each(['3307,', ',3307', '33071', '3', '', ' ', '%', "33'; drop table note; --", '3507'])(
  'scope %j shows nothing of 3307102004 beyond what its whole prefixes allow',
  async (areas) => {
    const prefixes = areas.split(',').filter((area) => /^(\d{2}|\d{4}|\d{6}|\d{10})$/.test(area));
    const visible = await all(areas);
    expect(visible.every((note) => prefixes.some((prefix) => note.area.startsWith(prefix)))).toBe(true);
    if (prefixes.length === 0) expect(visible).toEqual([]);
  },
);

test('no scope at all shows nothing, also after a scoped transaction on the same connection', async () => {
  await all('3307');
  expect(
    await new Transaction(source, { actor: { role: 'X' } }).run((tx) => tx.query('select * from note')),
  ).toEqual([]);
});

test('a read sees what was written before it in the same work, and a failure undoes both', async () => {
  const note = new Note(randomUUID(), '3307102004', 'tiga');
  const work = within('3307').run(async (tx) => {
    tx.insert(Note, note);
    expect(await tx.findForUpdate(Note, note.id)).toEqual(note);
    tx.update(Note, note.id, { text: 'empat' });
    expect(await tx.query('select text from note where id = $1', [note.id])).toEqual([{ text: 'empat' }]);
    throw new Error('refused');
  });
  await expect(work).rejects.toThrow('refused');
  expect((await all('3307')).map(({ id }) => id)).not.toContain(note.id);
});

const attempt = (key: string, body = 'body') => ({
  subject: 'sri',
  route: 'POST /v1/notes',
  key,
  bodyHmac: Buffer.from(body),
});

const note = (tx: Transaction, id: string): Receipt => {
  tx.insert(Note, new Note(id, '3307102004', 'kunci'));
  return { id, version: 1 };
};

test('a command that only writes is done once, however often it comes', async () => {
  const id = randomUUID();
  const run = (body?: string) =>
    once(
      () => within('3307'),
      attempt('k1', body),
      async (tx) => note(tx, id),
    );
  expect(await run()).toEqual({ id, version: 1, repeated: false });
  expect(await run()).toEqual({ id, version: 1, repeated: true });
  await expect(run('another body')).rejects.toThrow(IdempotencyKeyReused);
  const racing = randomUUID();
  const results = await Promise.all(
    Array.from({ length: 4 }, () =>
      once(
        () => within('3307'),
        attempt('k2'),
        async (tx) => note(tx, racing),
      ),
    ),
  );
  expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
});

test('a command that reads first is answered by its first run before its guard can object', async () => {
  const id = randomUUID();
  await once(
    () => within('3307'),
    attempt('k3'),
    async (tx) => note(tx, id),
  );
  const change = () =>
    once(
      () => within('3307'),
      attempt('k4'),
      async (tx) => {
        const found = await tx.findForUpdate(Note, id);
        if (found?.text === 'diubah') throw new Error('changed already');
        tx.update(Note, id, { text: 'diubah' });
        return { id, version: 2 };
      },
    );
  expect(await change()).toEqual({ id, version: 2, repeated: false });
  expect(await change()).toEqual({ id, version: 2, repeated: true });
});

test('a command that reads first and comes twice at once is done once, and both are told so', async () => {
  const id = randomUUID();
  await within('3307').run(async (tx) => tx.insert(Note, new Note(id, '3307102004', 'lama')));
  const change = () =>
    once(
      () => within('3307'),
      attempt('k6'),
      async (tx) => {
        const found = await tx.findForUpdate(Note, id);
        if (found?.text !== 'lama') throw new Error('changed meanwhile');
        tx.update(Note, id, { text: 'baru' });
        return { id, version: 2 };
      },
    );
  const receipts = await Promise.all([change(), change(), change()]);
  expect(receipts.filter(({ repeated }) => !repeated)).toHaveLength(1);
});

test('a refused command is not remembered: the same key may try again', async () => {
  const run = (fail: boolean) =>
    once(
      () => within('3307'),
      attempt('k5'),
      async (tx) => {
        if (fail) throw new Error('refused');
        return note(tx, randomUUID());
      },
    );
  await expect(run(true)).rejects.toThrow('refused');
  expect(await run(false)).toMatchObject({ repeated: false });
});

test('a command is remembered for 400 days; after that its key is new, and several processes may see to it', async () => {
  const tell = (key: string) =>
    once(
      () => within('3307'),
      attempt(key),
      async (tx) => note(tx, randomUUID()),
    );
  const keys = ['a', 'b', 'c', 'd', 'e'];
  for (const key of [...keys, 'young']) await tell(key);
  const [owner, system] = await Promise.all([poolOf('owner'), poolOf('system')]);
  try {
    const age = `update idempotency set recorded_at = now() - $2::interval where key = any ($1)`;
    await owner.query(age, [keys, '401 days']);
    await owner.query(age, [['young'], '399 days']);
    expect(await forgetReceipts(system, 2)).toBe(2);
    const rest = await Promise.all([forgetReceipts(system), forgetReceipts(system)]);
    expect(rest.toSorted((a, b) => a - b)).toEqual([0, 3]);
    expect(await forgetReceipts(system)).toBe(0);
    await expect(forgetReceipts(source)).rejects.toMatchObject({ code: '42501' });
  } finally {
    await Promise.all([owner.destroy(), system.destroy()]);
  }
  expect(await tell('young')).toMatchObject({ repeated: true });
  for (const key of keys) expect(await tell(key)).toMatchObject({ repeated: false });
});

test('two migrations at once both succeed, and the second has nothing to do', async () => {
  const done = await Promise.all([
    runMigrations(database.url.owner, [Notes]),
    runMigrations(database.url.owner, [Notes]),
  ]);
  expect(done).toEqual([[], []]);
});

test('the app role may not change the schema, become another or read what it was not given', async () => {
  const as = (sql: string) => within('3307').run((tx) => tx.query(sql));
  for (const sql of [
    'create table x (a int)',
    'drop table note',
    'alter table note disable row level security',
    'delete from note',
    'select * from migration',
    'set role postgres',
  ]) {
    await expect(as(sql)).rejects.toMatchObject({ code: '42501' });
  }
});
