import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CONTRACT_CONTENTS, SEED_COSTS, SEED_PARAMETER_ROWS } from '@libs/rules';
import {
  eventually,
  freshDatabase,
  startService,
  testEnv,
  type Asker,
  type TestDatabase,
  type TestService,
} from '@libs/testing';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { MIGRATIONS } from '../../migrations/index.js';
import { PlacementEnv } from '../env.js';
import { PlacementModule } from '../placement.module.js';
import { inDays, Told } from '../spec-hearing.js';
import { WORDS } from '../words.js';
import { TellPolicy } from './tell-policy/tell-policy.js';

let database: TestDatabase;
let service: TestService;
let owner: Client;
let first: Asker;
let second: Asker;
let company: Asker;
let bp3mi: Asker;
let dinas: Asker;

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
  company = service.as({ role: 'P3MI', orgId: 'P3MI-DEMO-01' });
  bp3mi = service.as({ role: 'BP3MI', areas: ['33'], orgId: 'BP3MI-JATENG' });
  dinas = service.as({ role: 'DINAS', areas: ['3307'], orgId: 'DINAS-3307' });
}, 60_000);

afterAll(async () => {
  await service.close();
  await owner.end();
  await database.drop();
});

const etag = (version: number) => ({ 'if-match': `"${version}"` });

interface Change {
  readonly changeId: string;
  readonly version: number;
  readonly touches: object;
}

const founded = { validFrom: inDays(0), legalBasis: 'Keputusan contoh 1/2026', confidence: 'OFFICIAL_TEXT' };

const propose = async (what: 'parameter' | 'cost', row: object): Promise<Change> => {
  const answer = await first.post(`/v1/policy/${what}-changes`, { ...founded, ...row });
  expect([answer.statusCode, answer.json()]).toEqual([201, expect.anything()]);
  return answer.json<Change>();
};

const approve = async ({ changeId, version }: Change): Promise<void> => {
  const answer = await second.post(`/v1/policy/changes/${changeId}/approval`, {}, etag(version));
  expect([answer.statusCode, answer.json<{ state: string }>().state]).toEqual([200, 'APPROVED']);
};

const rowOf = async (what: 'parameters' | 'costs?item=TICKET_OUT', legalBasis: string): Promise<string> => {
  const { items } = (await first.get(`/v1/policy/${what}`)).json<{
    items: { id: string; legalBasis: string; supersededAt?: string }[];
  }>();
  return items.find((row) => row.legalBasis === legalBasis && !row.supersededAt)!.id;
};

const signed = async (someone: Told, costs: object[] = []) => {
  const answer = await company.post('/v1/placements', {
    workerId: someone.workerId,
    scheme: 'P_TO_P',
    employerType: 'PERSEORANGAN_RUMAH_TANGGA',
    country: 'TW',
    isco08: '5322',
    costs,
  });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ placementId: string; version: number }>();
};

/** Somebody of 1995 who has all that a clearance needs, and has it. */
const cleared = async (): Promise<{ workerId: string; placementId: string }> => {
  const someone = await new Told(service.app).verified();
  await someone.certified();
  await someone.oriented();
  const { placementId, version } = await signed(someone);
  const papers = {
    medical: { outcome: 'FIT', occurredOn: inDays(-40) },
    passport: { number: 'X9900001', expiresOn: inDays(1800) },
    visa: { number: 'TW-9900-01', visaClass: 'FC', isWorkClass: true, expiresOn: inDays(60) },
    'social-security': { programmes: ['JKK', 'JKM'], from: inDays(0), to: inDays(800) },
    contract: {
      employerType: 'PERSEORANGAN_RUMAH_TANGGA',
      isco08: '5322',
      wageBand: 'W3',
      currency: 'TWD',
      from: inDays(30),
      to: inDays(760),
      contents: CONTRACT_CONTENTS,
    },
  };
  let read = version;
  for (const [paper, body] of Object.entries(papers)) {
    const answer = await company.post(`/v1/placements/${placementId}/${paper}`, body, etag(read));
    expect([paper, answer.statusCode]).toEqual([paper, 200]);
    read = answer.json<{ version: number }>().version;
  }
  const card = { cardNumber: 'EKPMI-9900-0001', validUntil: inDays(800) };
  const answer = await bp3mi.post(`/v1/placements/${placementId}/clearance`, card, etag(read));
  expect(answer.statusCode).toBe(200);
  return { workerId: someone.workerId, placementId };
};

const told = async (type: string, of?: string): Promise<Record<string, unknown>[]> => {
  const { rows } = await owner.query<{ payload: Record<string, unknown> }>(
    `select payload from (select type, aggregateid, payload, position from outbox
       union all select type, aggregateid, payload, position from event_archive) e
     where type = $1 and ($2::text is null or aggregateid = $2) order by position`,
    [`placement.${type}.v1`, of ?? null],
  );
  return rows.map(({ payload }) => payload);
};

const reevaluated = (workerId: string) => told('eligibility-reevaluated', workerId);
const holdsOf = async (placementId: string, by = bp3mi) =>
  (await by.get(`/v1/placements/${placementId}`)).json<{ holds: object[] }>().holds;

const allWalked = () =>
  eventually(async () => {
    const { rows } = await owner.query('select from rescreening where done_at is null and due <= $1', [
      inDays(0),
    ]);
    expect(rows).toHaveLength(0);
  });

describe('a number of the rules', () => {
  test('that changes holds for review whom it would not clear any more, once, and no longer when it is corrected', async () => {
    const { workerId, placementId } = await cleared();
    const waiting = await new Told(service.app).verified();
    await signed(waiting);
    const older = { country: 'TW', parameters: { minAge: 40 } };
    const change = await propose('parameter', older);
    expect(change.touches).toEqual({ bound: 2, held: 1, released: 0, unclear: 0 });
    const own = await first.post(`/v1/policy/changes/${change.changeId}/approval`, {}, etag(1));
    expect([own.statusCode, own.json<{ type: string }>().type]).toEqual([
      403,
      '/problems/second-person-needed',
    ]);
    expect(await reevaluated(workerId)).toEqual([]);

    await approve(change);
    await allWalked();
    const wrong = await rowOf('parameters', founded.legalBasis);
    expect(await reevaluated(workerId)).toEqual([
      { ruleRowId: wrong, ruleResults: [{ ruleId: 'E01', outcome: 'FAIL', code: 'AGE_BELOW_MINIMUM' }] },
    ]);
    expect(await reevaluated(waiting.workerId)).toEqual([]);
    expect(await holdsOf(placementId)).toEqual([
      { hold: 'REVIEW_HOLD', reason: 'AGE_BELOW_MINIMUM', since: inDays(0) },
    ]);

    // A second row that says the same tells nobody what they know.
    await approve(await propose('parameter', { ...older, legalBasis: 'Keputusan contoh 2/2026' }));
    await allWalked();
    expect(await reevaluated(workerId)).toHaveLength(1);
    const again = await rowOf('parameters', 'Keputusan contoh 2/2026');
    const right = { country: 'TW', parameters: { minAge: 18 }, supersedes: again };
    expect((await propose('parameter', right)).touches).toMatchObject({ released: 1, held: 0 });
    await approve(await propose('parameter', right));
    await allWalked();
    expect((await reevaluated(workerId)).at(-1)).toMatchObject({
      ruleResults: [{ ruleId: 'E01', outcome: 'PASS' }],
    });
    expect(await holdsOf(placementId)).toEqual([]);
  });

  test('of health is named to nobody who does not prepare or decide her clearance', async () => {
    const { placementId } = await cleared();
    await approve(await propose('parameter', { area: '3307', parameters: { healthValidityDays: 30 } }));
    await allWalked();
    const since = inDays(0);
    expect(await holdsOf(placementId)).toEqual([{ hold: 'REVIEW_HOLD', reason: 'HEALTH_EXPIRED', since }]);
    expect(await holdsOf(placementId, dinas)).toEqual([{ hold: 'REVIEW_HOLD', reason: 'NOT_NAMED', since }]);
  });

  test('that begins later is looked at on its first day, and after its last one', async () => {
    const years = { validFrom: inDays(10), validTo: inDays(20), parameters: { passportMonths: 120 } };
    const change = await propose('parameter', { ...years, legalBasis: 'Keputusan contoh 3/2026' });
    await approve(change);
    const { rows } = await owner.query<{ due: string }>(
      `select due::text from rescreening r join rule_parameters p on p.id = r.policy_row_id
       where p.legal_basis = 'Keputusan contoh 3/2026' order by due`,
    );
    expect(rows.map(({ due }) => due)).toEqual([inDays(10), inDays(21)]);
  });

  test('is told whole, and without any text', async () => {
    const parameters = { exemptJobs: ['9211'], redFlags: { wageTimesReference: 1.5, exitPoints: ['6503'] } };
    await approve(
      await propose('parameter', {
        area: '6503',
        jobGroup: 'AGRI',
        parameters,
        validTo: inDays(5),
        note: 'secret',
      }),
    );
    expect((await told('policy-parameter-changed')).at(-1)).toEqual({
      ruleRowId: expect.any(String),
      areaCode: '6503',
      jobGroup: 'AGRI',
      validFrom: inDays(0),
      validTo: inDays(5),
      confidence: 'OFFICIAL_TEXT',
      parameters: { exemptJobs: ['9211'], wagePercent: 150, exitPoints: ['6503'] },
    });
  });

  test('is corrected for the same cases, and never so that a day is without one', async () => {
    const seed = SEED_PARAMETER_ROWS[0]!;
    const correct = (row: object) =>
      first.post('/v1/policy/parameter-changes', { ...founded, supersedes: seed.id, ...row });
    const later = await correct({ parameters: { minAge: 19 } });
    expect([later.statusCode, later.json()]).toMatchObject([
      422,
      { type: '/problems/policy-parameters-unsaid', day: seed.validFrom },
    ]);
    const elsewhere = await correct({ country: 'TW', parameters: { minAge: 19 } });
    expect([elsewhere.statusCode, elsewhere.json<{ type: string }>().type]).toEqual([
      422,
      '/problems/policy-row-not-standing',
    ]);
    const whole = await correct({ validFrom: seed.validFrom, parameters: { minAge: 19 } });
    expect([whole.statusCode, whole.json()]).toMatchObject([
      201,
      { kind: 'PARAMETERS', parameterRow: { parameters: { ...seed.parameters, minAge: 19 } } },
    ]);
  });

  test.each([
    ['no number at all', { parameters: {} }, '/parameters'],
    ['an age of nobody', { parameters: { minAge: 3 } }, '/parameters/minAge'],
    [
      'a wage that is none',
      { parameters: { redFlags: { wageTimesReference: 0 } } },
      '/parameters/redFlags/wageTimesReference',
    ],
    ['an area that is none', { area: 'Jateng', parameters: { minAge: 20 } }, '/area'],
    ['days that end before they begin', { parameters: { minAge: 20 }, validTo: '2020-01-01' }, '/validTo'],
  ])('of %s is refused by its field', async (_, row, pointer) => {
    const answer = await first.post('/v1/policy/parameter-changes', { ...founded, ...row });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [expect.objectContaining({ pointer })] });
  });
});

describe('who bears a cost', () => {
  test('is changed by two as well; it would be said of whom it overcharges, and holds nobody', async () => {
    const charged = await new Told(service.app).verified();
    await signed(charged, [{ item: 'SKCK', class: 'PERSONAL', payer: 'WORKER' }]);
    const row = { item: 'SKCK', country: 'TW', isco08: '5322', class: 'PLACEMENT', payer: 'EMPLOYER' };
    const change = await propose('cost', row);
    expect(change).toMatchObject({
      kind: 'COST',
      costRow: row,
      touches: { bound: 1, held: 0, released: 0, unclear: 0, warned: 1 },
    });
    await approve(change);
    await allWalked();
    expect(await reevaluated(charged.workerId)).toEqual([]);
    expect((await told('cost-policy-changed')).at(-1)).toMatchObject(row);
    const page = (await first.get('/v1/policy/costs?item=SKCK')).json<{ items: object[] }>();
    expect(page.items).toContainEqual(expect.objectContaining({ ...row, legalBasis: founded.legalBasis }));
  });

  test.each([
    ['a cost of nobody’s', { item: 'BRIBE', class: 'PERSONAL', payer: 'WORKER' }, '/item'],
    ['a payer of nobody’s', { item: 'SKCK', class: 'PERSONAL', payer: 'NOBODY' }, '/payer'],
  ])('with %s is refused by its field', async (_, row, pointer) => {
    const answer = await first.post('/v1/policy/cost-changes', { ...founded, ...row });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [expect.objectContaining({ pointer })] });
  });
});

test('the rows that a migration brought are told when the service starts, each once', async () => {
  await eventually(async () => expect(await service.app.get(TellPolicy).tell()).toBe(0));
  const ids = async (type: string) => (await told(type)).map(({ ruleRowId }) => ruleRowId);
  expect(await ids('policy-parameter-changed')).toContain(SEED_PARAMETER_ROWS[0]!.id);
  const costs = await ids('cost-policy-changed');
  for (const { id } of SEED_COSTS) expect(costs.filter((each) => each === id)).toHaveLength(1);
});
