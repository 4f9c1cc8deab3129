import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ReturnCauseRecorded, WorkerCleared, WorkerRegistered, WorkerReturned } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { received, REGISTERED } from '@libs/testing';
import { Client } from 'pg';
import { startStatus, type StatusUnderTest } from '../spec-status.js';

/* What the ministry's own tools see, as the role that they sign in with. */

let service: StatusUnderTest;
let bi: Client;

beforeAll(async () => {
  service = await startStatus();
  const [worker, journeyId] = [newId(), newId()];
  const about = (occurredOn: string) => ({ occurredOn, journeyId });
  await service.project(
    received(WorkerRegistered, worker, REGISTERED, about('2026-03-04')),
    received(
      WorkerCleared,
      worker,
      { cardHash: 'h'.repeat(43), validUntil: '2028-01-01', officeCode: 'BP3MI_JATENG' },
      about('2026-06-20'),
    ),
    received(
      WorkerReturned,
      worker,
      { debarkationCode: 'CGK', accompanyingAdults: 0, accompanyingChildren: 0 },
      about('2028-07-10'),
    ),
    received(
      ReturnCauseRecorded,
      worker,
      { returnReason: 'DEPORTASI' },
      { ...about('2028-07-10'), confidentiality: 'RESTRICTED' },
    ),
  );
  bi = new Client({ connectionString: service.database.url.bi });
  await bi.connect();
}, 30_000);

afterAll(async () => {
  await bi.end();
  await service.close();
});

const rows = async (sql: string): Promise<unknown[]> => (await bi.query<object>(sql)).rows;

test('counts by month, kab/kota and one dimension, with what each counts', async () => {
  const placed = `from bi.figure_by_country f join bi.definition d using (definition) where definition = 'PENEMPATAN_LAYANAN'`;
  expect(await rows(`select f.month::text, f.regency, f.country, f.n, d.title_id ${placed}`)).toEqual([
    { month: '2026-06-01', regency: '3307', country: 'TW', n: '1', title_id: 'Layanan penempatan' },
  ]);
  expect(await rows(`select distinct regency from bi.figure`)).toEqual([{ regency: '3307' }]);
});

test('every view and column says what it is', async () => {
  const silent = await rows(
    `select c.relname, a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
     where n.nspname = 'bi' and c.relkind = 'v' and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)`,
  );
  expect(silent).toEqual([]);
});

test('shows no person, no event, no village and nothing RESTRICTED', async () => {
  const columns = await rows(
    `select distinct attname::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'bi' and c.relkind = 'v' and attnum > 0`,
  );
  const names = columns.map((column) => (column as { name: string }).name);
  for (const hidden of ['worker_id', 'event_id', 'village', 'area', 'cause', 'procedural'])
    expect(names).not.toContain(hidden);
});

test.each([
  ['the ledger', 'select * from generation_1.figure_entry'],
  ['the RESTRICTED ledger', 'select * from generation_1.restricted_entry'],
  ['facts', 'select * from generation_1.fact'],
  ['journeys', 'select * from generation_1.journey'],
])('reads nothing of %s', async (_, sql) => {
  await expect(bi.query(sql)).rejects.toMatchObject({ code: '42501' });
});

test('breaks nothing down by a dimension that is no view', async () => {
  await expect(bi.query(`select * from bi.counts('area')`)).rejects.toMatchObject({ code: '42703' });
  await expect(bi.query(`select * from bi.counts('sex from x; --')`)).rejects.toMatchObject({
    code: '42703',
  });
});

test('changes nothing', async () => {
  await expect(bi.query('create table bi.mine (n int)')).rejects.toThrow(/read-only|permission/);
});

test('says that it counts nothing, where it does not', async () => {
  const owner = new Client({ connectionString: service.database.url.owner });
  await owner.connect();
  await owner.query('update generation set counts = false');
  await expect(bi.query('select * from bi.figure')).rejects.toThrow(/rebuild/);
  await owner.query('update generation set counts = true');
  await owner.end();
});
