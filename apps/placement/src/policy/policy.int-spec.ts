import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WorkerRegistered } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { SEED_POLICY } from '@libs/rules';
import {
  eventually,
  freshDatabase,
  hearing,
  REGISTERED,
  startService,
  testEnv,
  type Asker,
  type TestDatabase,
  type TestService,
} from '@libs/testing';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { MIGRATIONS } from '../../migrations/index.js';
import { RecordWhatRegistrationTells } from '../candidates/record-heard/record-what-registration-tells.js';
import { PlacementEnv } from '../env.js';
import { PlacementModule } from '../placement.module.js';
import { fact, inDays, Told } from '../spec-hearing.js';
import { WORDS } from '../words.js';
import { TellPolicy } from './tell-policy/tell-policy.js';

let database: TestDatabase;
let service: TestService;
let owner: Client;
let first: Asker;
let second: Asker;
let ministry: Asker;

beforeAll(async () => {
  database = await freshDatabase('placement', MIGRATIONS);
  const key = () => randomBytes(32).toString('base64');
  const env = testEnv(PlacementEnv, database, { VAULT_KEK: key(), VAULT_INDEX_KEY: key() });
  service = await startService(env, () => ({
    name: 'placement',
    module: PlacementModule.for(env),
    words: WORDS,
  }));
  owner = new Client({ connectionString: database.url.owner });
  await owner.connect();
  first = service.as({ role: 'ADMIN', orgId: 'PENGELOLA' });
  second = service.as({ role: 'ADMIN', orgId: 'PENGELOLA' });
  ministry = service.as({ role: 'KEMENTERIAN', orgId: 'KP2MI' });
}, 60_000);

afterAll(async () => {
  await service.close();
  await owner.end();
  await database.drop();
});

const etag = (version: number) => ({ 'if-match': `"${version}"` });

/** A country of its own for each test: nothing of one is touched by another. */
const closing = (country: string, changes: object = {}) => ({
  country,
  jobGroup: 'AGRI',
  status: 'CLOSED',
  validFrom: inDays(0),
  legalBasis: 'Keputusan contoh 1/2026',
  confidence: 'OFFICIAL_TEXT',
  ...changes,
});

interface Change {
  readonly changeId: string;
  readonly version: number;
  readonly touches: object;
}

const propose = async (row: object): Promise<Change> => {
  const answer = await first.post('/v1/policy/changes', row);
  expect(answer.statusCode).toBe(201);
  return answer.json<Change>();
};

const approve = async ({ changeId, version }: Change): Promise<void> => {
  const answer = await second.post(`/v1/policy/changes/${changeId}/approval`, {}, etag(version));
  expect([answer.statusCode, answer.json<{ state: string }>().state]).toEqual([200, 'APPROVED']);
};

/** Registration tells of workers who are bound for a country. */
const registered = async (country: string, isco08: string, count = 1): Promise<string[]> => {
  const intent = { ...REGISTERED.intent, country, isco08, plannedDeparture: inDays(60) };
  const workers = Array.from({ length: count }, newId);
  const heard = workers.map((workerId) =>
    fact(WorkerRegistered, 'registration', 1, workerId, { ...REGISTERED, intent }, newId()),
  );
  const handler = service.app.get(RecordWhatRegistrationTells);
  await hearing(service.app, (tx) => handler.registered(heard, tx));
  return workers;
};

/** What was told of them because of the policy, in the outbox or archived. */
const told = async (workers: readonly string[]): Promise<{ worker: string; outcome: string }[]> => {
  const { rows } = await owner.query<{ worker: string; outcome: string }>(
    `select aggregateid as worker, payload #>> '{ruleResults,0,outcome}' as outcome
     from (select type, aggregateid, payload, position from outbox
           union all select type, aggregateid, payload, position from event_archive) e
     where type = 'placement.eligibility-reevaluated.v1' and aggregateid = any($1::text[]) order by position`,
    [workers],
  );
  return rows;
};

const allWalked = () =>
  eventually(async () => {
    const { rows } = await owner.query('select from rescreening where done_at is null');
    expect(rows).toHaveLength(0);
  });

describe('a change of the policy', () => {
  test('shows whom it would touch, and holds nobody before a second person has approved it', async () => {
    await registered('MY', '9211', 3);
    await registered('MY', '5322', 2);
    const change = await propose(closing('MY'));
    expect(change.touches).toEqual({ bound: 5, held: 3, released: 0, unclear: 0 });
    const own = await first.post(`/v1/policy/changes/${change.changeId}/approval`, {}, etag(1));
    expect([own.statusCode, own.json<{ type: string }>().type]).toEqual([
      403,
      '/problems/second-person-needed',
    ]);
    expect((await ministry.post('/v1/policy/changes', closing('MY'))).statusCode).toBe(403);
    expect((await ministry.get('/v1/policy/changes?state=PROPOSED')).json()).toMatchObject({
      items: [{ changeId: change.changeId, state: 'PROPOSED' }],
    });
    const { rows } = await owner.query(
      `select from destination_policy where legal_basis like 'Keputusan contoh%'`,
    );
    expect(rows).toEqual([]);
    const withdrawn = await first.post(`/v1/policy/changes/${change.changeId}/rejection`, {}, etag(1));
    expect(withdrawn.json()).toMatchObject({ state: 'REJECTED', version: 2 });
    expect(
      (await second.post(`/v1/policy/changes/${change.changeId}/approval`, {}, etag(2))).statusCode,
    ).toBe(409);
  });

  test('holds every journey that it touches once, and opens its way again when it is corrected (X8)', async () => {
    const plantation = await registered('BN', '9211', 4);
    const care = await registered('BN', '5322', 2);
    const change = await propose(closing('BN'));
    await approve(change);
    // Told again it is the same decision, or none.
    expect(
      (await second.post(`/v1/policy/changes/${change.changeId}/approval`, {}, etag(2))).statusCode,
    ).toBe(409);
    await allWalked();
    const held = await told([...plantation, ...care]);
    expect(held.map(({ worker }) => worker).toSorted()).toEqual(plantation.toSorted());
    expect(new Set(held.map(({ outcome }) => outcome))).toEqual(new Set(['FAIL']));

    const rows = (await ministry.get('/v1/policy/destinations?country=BN')).json<{
      items: { id: string; status: string }[];
    }>();
    const wrong = rows.items.find(({ status }) => status === 'CLOSED')!;
    await approve(await propose(closing('BN', { status: 'OPEN', supersedes: wrong.id })));
    await allWalked();
    const after = await told(plantation);
    expect(after.slice(4).map(({ outcome }) => outcome)).toEqual(['PASS', 'PASS', 'PASS', 'PASS']);
    expect(after).toHaveLength(8);
    expect((await ministry.get('/v1/policy/destinations?country=BN')).json()).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ id: wrong.id, supersededAt: expect.any(String) }),
      ]),
    });
    const twice = await first.post('/v1/policy/changes', closing('BN', { supersedes: wrong.id }));
    expect([twice.statusCode, twice.json<{ type: string }>().type]).toEqual([
      422,
      '/problems/policy-row-not-standing',
    ]);
  });

  test('tells each journey once though every connection is cut again and again on the way', async () => {
    const workers = await registered('SG', '9211', 1_500);
    await approve(await propose(closing('SG')));
    const cutter = new Client({ connectionString: database.url.system });
    await cutter.connect();
    for (let cut = 0; cut < 5; cut++) {
      await eventually(async () => {
        const { rows } = await owner.query<{ walked: boolean }>(
          `select count(*) > $1 as walked from rescreened r join destination_policy p on p.id = r.policy_row_id where p.country = 'SG'`,
          [cut * 250],
        );
        expect(rows[0]?.walked).toBe(true);
      });
      await cutter.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'placement-system'`,
      );
    }
    await cutter.end();
    await allWalked();
    const held = await told(workers);
    expect(held).toHaveLength(1_500);
    expect(new Set(held.map(({ worker }) => worker)).size).toBe(1_500);
  }, 60_000);
});

test('an agreement counts more than a plan, and its placement shows the hold until she has left', async () => {
  const someone = new Told(service.app);
  await someone.verified();
  const company = service.as({ role: 'P3MI', orgId: 'P3MI-DEMO-01' });
  const signed = await company.post('/v1/placements', {
    workerId: someone.workerId,
    scheme: 'P_TO_P',
    employerType: 'PERSEORANGAN_RUMAH_TANGGA',
    country: 'HK',
    isco08: '9211',
  });
  expect(signed.statusCode).toBe(201);
  await approve(await propose(closing('HK')));
  await allWalked();
  const { placementId } = signed.json<{ placementId: string }>();
  expect((await company.get(`/v1/placements/${placementId}`)).json()).toMatchObject({
    holds: [{ hold: 'POLICY_HOLD', reason: 'DESTINATION_CLOSED', since: inDays(0) }],
  });
  const departure = { workerId: someone.workerId, country: 'HK', embarkationCode: 'CGK' };
  const refused = await company.post('/v1/departures', departure);
  expect([refused.statusCode, refused.json<{ type: string }>().type]).toEqual([
    422,
    '/problems/departure-held-by-policy',
  ]);
});

test.each([
  ['a country that there is not', { country: 'ZZ' }, '/country'],
  ['a status of nobody’s', { status: 'MAYBE' }, '/status'],
  ['days that end before they begin', { validTo: '2020-01-01' }, '/validTo'],
  ['an address that is none', { sourceUrl: 'javascript:alert(1)' }, '/sourceUrl'],
  ['a basis of nothing', { legalBasis: '' }, '/legalBasis'],
])('%s is refused by its field', async (_, changes, pointer) => {
  const answer = await first.post('/v1/policy/changes', closing('MY', changes));
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ errors: [expect.objectContaining({ pointer })] });
});

test('rows that a migration brought are told to the log when the service starts, each once', async () => {
  const teller = service.app.get(TellPolicy);
  await eventually(async () => expect(await teller.tell()).toBe(0));
  const { rows } = await owner.query<{ type: string; count: number }>(
    `select type, count(distinct aggregateid)::integer as count
     from (select type, aggregateid from outbox union all select type, aggregateid from event_archive) e
     where type in ('placement.destination-policy-changed.v1', 'placement.p3mi-licence-changed.v1')
     group by type order by type`,
  );
  const changes = rows.find(({ type }) => type.includes('destination'))!;
  expect(changes.count).toBeGreaterThanOrEqual(SEED_POLICY.length);
  expect(rows.find(({ type }) => type.includes('licence'))?.count).toBe(2);
});

test('the policy is read by whoever is signed in, page by page, and a change by those who answer for it', async () => {
  const village = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'] });
  const page = (await village.get('/v1/policy/destinations?limit=2')).json<{
    items: object[];
    next: string;
  }>();
  expect(page.items).toHaveLength(2);
  const rest = (await village.get(`/v1/policy/destinations?limit=100&after=${page.next}`)).json<{
    items: object[];
  }>();
  expect(rest.items).not.toEqual(expect.arrayContaining(page.items));
  expect((await village.get('/v1/policy/changes')).statusCode).toBe(403);
  expect((await second.get(`/v1/policy/changes/${newId()}`)).statusCode).toBe(404);
});
