import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newDataSource, Transaction } from '@libs/database';
import { newId } from '@libs/kernel';
import { freshDatabase, type TestDatabase } from '@libs/testing';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { Placement } from './placement.js';
import { PlacementSchema } from './placement.schema.js';

const placementId = newId();
const workerId = newId();
let database: TestDatabase;
let app: DataSource;

beforeAll(async () => {
  database = await freshDatabase('placement', MIGRATIONS);
  app = await newDataSource({
    url: database.url.app,
    entities: [PlacementSchema],
    poolSize: 2,
    applicationName: 'test',
  }).initialize();
  const owner = new Client({ connectionString: database.url.owner });
  await owner.connect();
  await owner.query(
    `insert into placement (id, worker_id, p3mi_id, area, linked, version, state, country, mission, insurance, recorded_at)
     values ($1, $2, 'P3MI-DEMO-01', '3307102004', true, 1, 'SELECTED', 'TW', 'PERWAKILAN-TAIPEI', '[]', now())`,
    [placementId, workerId],
  );
  await owner.query(
    `insert into candidate (worker_id, village_code, heard, facts)
     select id, '3307102004', '{}', '{}' from unnest($1::uuid[]) id`,
    [[workerId, newId()]],
  );
  await owner.end();
}, 60_000);

afterAll(async () => {
  await app.destroy();
  await database.drop();
});

interface Scope {
  readonly role: string;
  readonly org?: string;
  readonly areas?: string;
}

const within = ({ role, org = '', areas = '' }: Scope): Transaction =>
  new Transaction(app, { actor: { role } }, { 'app.role': role, 'app.org': org, 'app.areas': areas });

const ask = (scope: Scope, sql: string, ...values: unknown[]) =>
  within(scope).run((tx) => tx.query(sql, values));

/** A query that forgets every filter. */
const all = (scope: Scope) => ask(scope, 'select id from placement');

test.each<[string, Scope]>([
  ['the company that signed', { role: 'P3MI', org: 'P3MI-DEMO-01' }],
  ['the office of her province', { role: 'BP3MI', org: 'BP3MI-JATENG', areas: '33' }],
  ['the district of her kabupaten', { role: 'DINAS', areas: '3307' }],
  ['the mission of the country', { role: 'PERWAKILAN', org: 'PERWAKILAN-TAIPEI' }],
])('%s sees the placement by a query without a filter', async (_, scope) => {
  expect(await all(scope)).toEqual([{ id: placementId }]);
});

test.each<[string, Scope]>([
  ['another company', { role: 'P3MI', org: 'P3MI-DEMO-02' }],
  ['a company that calls itself a mission', { role: 'P3MI', org: 'PERWAKILAN-TAIPEI' }],
  ['a company with an area that it must not have', { role: 'P3MI', org: 'P3MI-DEMO-02', areas: '33' }],
  ['a company without a name', { role: 'P3MI' }],
  ['another province', { role: 'BP3MI', org: 'BP3MI-JATIM', areas: '35' }],
  ['an office under the name of the company', { role: 'BP3MI', org: 'P3MI-DEMO-01' }],
  ['a scope with a stray comma', { role: 'DINAS', areas: '3308,' }],
  ['an odd prefix', { role: 'DINAS', areas: '33071' }],
  ['another mission', { role: 'PERWAKILAN', org: 'PERWAKILAN-HONG-KONG' }],
  ['a village desk', { role: 'PETUGAS_DESA', areas: '3307102004' }],
  ['the ministry', { role: 'KEMENTERIAN', org: 'KP2MI', areas: '33' }],
  ['nobody', { role: '' }],
])('%s sees nothing by a query without a filter', async (_, scope) => {
  expect(await all(scope)).toEqual([]);
});

test('nobody writes a placement into somebody else’s name, or takes one over', async () => {
  const rival = { role: 'P3MI', org: 'P3MI-DEMO-02' };
  const opening = { placementId: newId(), workerId: newId(), candidate: undefined, reporterArea: null };
  const foreign = Placement.open({ ...opening, p3miId: 'P3MI-DEMO-01' }, new Date().toISOString());
  foreign.depart({ embarkationCode: 'CGK', country: 'TW' }, null, { occurredOn: '2026-07-01' });
  await expect(within(rival).run(async (tx) => tx.insert(Placement, foreign))).rejects.toThrow(
    /row-level security/,
  );
  expect(await ask(rival, 'update placement set version = 9 returning id')).toEqual([]);
});

test('no request can look around among candidates: one reference gives one candidate', async () => {
  const company = { role: 'P3MI', org: 'P3MI-DEMO-01' };
  for (const table of ['candidate', 'heard_paper'])
    await expect(ask(company, `select * from ${table}`)).rejects.toMatchObject({ code: '42501' });
  const byReference = 'select worker_id from candidate_by_reference($1)';
  expect(await ask(company, byReference, workerId)).toEqual([{ worker_id: workerId }]);
  expect(await ask(company, byReference, newId())).toEqual([]);
  expect(await ask(company, byReference, null)).toEqual([]);
});

test('what decisions rested on and are judged by is not the app’s to read over or to change', async () => {
  const office = { role: 'BP3MI', org: 'BP3MI-JATENG', areas: '33' };
  await expect(ask(office, 'select * from decision')).rejects.toMatchObject({ code: '42501' });
  for (const table of ['destination_policy', 'rule_parameters', 'p3mi_licence', 'mission', 'candidate']) {
    await expect(ask(office, `delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
  }
});
