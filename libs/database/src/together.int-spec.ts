import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@libs/testing';
import { Client } from 'pg';
import { EntitySchema, type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { newDataSource } from './data-source.js';
import { inAreas, roleNames, secureRows } from './migrate.js';
import { Transaction } from './transaction.js';
import { isUnavailable } from './unavailable.js';

class Mark {
  constructor(
    readonly id: string,
    public area: string,
  ) {}
}

const MarkSchema = new EntitySchema<Mark>({
  name: 'mark',
  target: Mark,
  columns: { id: { type: 'text', primary: true }, area: { type: 'text' } },
});

class Marks implements MigrationInterface {
  readonly name = 'Marks0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`create table mark (id text primary key, area text not null);
      grant select, insert, update, delete on mark to ${app}`);
    await secureRows(runner, 'mark', inAreas('area'));
  }

  async down(): Promise<void> {}
}

const KURIPAN = '3307102004';
const ARJOWILANGUN = '3507112008';

let database: TestDatabase;
let source: DataSource;
let owner: Client;

beforeAll(async () => {
  database = await freshDatabase('together', [Marks]);
  source = await newDataSource({
    url: database.url.app,
    entities: [MarkSchema],
    poolSize: 4,
    applicationName: 'test',
  }).initialize();
  owner = new Client({ connectionString: database.url.owner });
  await owner.connect();
});

beforeEach(() => owner.query('truncate mark'));

afterAll(async () => {
  await owner.end();
  await source.destroy();
  await database.drop();
});

/** One command that only writes, by somebody who is responsible for one area. */
function mark(id: string, area: string, responsibleFor = area, sql?: string): Promise<void> {
  return new Transaction(source, { actor: { role: 'X' } }, { 'app.areas': responsibleFor }).run(async (tx) =>
    tx.add((statement, scope) => {
      const values = `${statement.bind(id, 'text')}, ${statement.bind(area, 'text')}`;
      statement.with(`insert into mark (id, area) select ${values} from ${scope}`);
      if (sql) statement.with(sql);
    }),
  );
}

const marks = async (): Promise<{ id: string; xmin: string }[]> =>
  (await owner.query<{ id: string; xmin: string }>('select id, xmin from mark order by id')).rows;

test('commands that come at once share transactions, each under its own scope', async () => {
  const commands = Array.from({ length: 60 }, (_, n) => mark(`m${n}`, n % 2 ? KURIPAN : ARJOWILANGUN));
  await Promise.all(commands);
  const rows = await marks();
  expect(rows).toHaveLength(60);
  expect(new Set(rows.map(({ xmin }) => xmin)).size).toBeLessThan(10);
});

test('who writes outside his area is refused, also between two who may; they are not', async () => {
  const ends = await Promise.allSettled([
    mark('a', KURIPAN),
    mark('b', KURIPAN, ARJOWILANGUN),
    mark('c', KURIPAN),
    mark('a', KURIPAN),
  ]);
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
  expect(ends[1]).toMatchObject({ reason: { message: expect.stringMatching(/row-level security/) } });
  expect(ends[3]).toMatchObject({ reason: { code: '23505' } });
  expect((await marks()).map(({ id }) => id)).toEqual(['a', 'c']);
});

test('who changes what was not read has a transaction of his own, and finds nothing outside his area', async () => {
  await mark('there', KURIPAN);
  const change = new Transaction(source, { actor: { role: 'X' } }, { 'app.areas': ARJOWILANGUN }).run(
    async (tx) => tx.update(Mark, 'there', { area: ARJOWILANGUN }),
  );
  await Promise.all([mark('n', KURIPAN), change, mark('o', KURIPAN)]);
  expect((await owner.query(`select area from mark where id = 'there'`)).rows).toEqual([{ area: KURIPAN }]);
});

test('who must wait for a lock waits by himself', async () => {
  await owner.query('begin');
  await owner.query(`insert into mark values ('held', '${KURIPAN}')`);
  const waiting = mark('held', KURIPAN);
  await Promise.all([mark('d', KURIPAN), mark('e', KURIPAN)]);
  await owner.query('rollback');
  await waiting;
  expect((await marks()).map(({ id }) => id)).toEqual(['d', 'e', 'held']);
});

test('those who wait do not keep the next from being sent, however many they are', async () => {
  await owner.query('begin');
  await owner.query(`insert into mark values ('held', '${KURIPAN}')`);
  const waiting = [mark('held', KURIPAN)];
  await mark('k', KURIPAN);
  waiting.push(mark('held', KURIPAN));
  await mark('l', KURIPAN);
  await mark('m', KURIPAN);
  await owner.query('rollback');
  expect((await Promise.allSettled(waiting)).map(({ status }) => status).toSorted()).toEqual([
    'fulfilled',
    'rejected',
  ]);
  expect((await marks()).map(({ id }) => id)).toEqual(['held', 'k', 'l', 'm']);
});

test('where the connection is lost with a group on it, nothing stands that was not told to stand', async () => {
  const ids = ['g', 'h', 'i'];
  const ends = await Promise.allSettled([
    mark('g', KURIPAN),
    mark(
      'h',
      KURIPAN,
      KURIPAN,
      `insert into mark select pg_terminate_backend(pg_backend_pid())::text, '${KURIPAN}'`,
    ),
    mark('i', KURIPAN),
  ]);
  expect(ends[1]).toMatchObject({ status: 'rejected' });
  for (const end of ends) if (end.status === 'rejected') expect(isUnavailable(end.reason)).toBe(true);
  const told = ids.filter((_, n) => ends[n]!.status === 'fulfilled');
  expect((await marks()).map(({ id }) => id)).toEqual(told);
  await mark('j', KURIPAN);
  expect((await marks()).map(({ id }) => id)).toEqual([...told, 'j']);
});
