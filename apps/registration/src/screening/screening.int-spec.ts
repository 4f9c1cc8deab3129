import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  DestinationPolicyChanged,
  P3miLicenceChanged,
  PolicyParameterChanged,
  type ReceivedEvent,
} from '@libs/contracts';
import { newId } from '@libs/kernel';
import { SEED_PARAMETER_ROWS, SEED_POLICY } from '@libs/rules';
import { hearing, received, type Asker } from '@libs/testing';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';
import type { WorkerRecord } from '../workers/worker.views.js';
import { HearPolicy } from './hear-policy/hear-policy.js';

let service: RegistrationUnderTest;
let sri: Asker;
let kades: Asker;
let dinas: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'] });
  kades = service.as({ role: 'KEPALA_DESA', areas: ['3307102004'] });
  dinas = service.as({ role: 'DINAS', areas: ['3307'] });
  await hearing(service.app, async (tx) => {
    const hear = service.app.get(HearPolicy);
    for (const { id, legalBasis: _, note: __, sourceUrl: ___, recordedAt, ...row } of SEED_POLICY) {
      await hear.destination(told({ ruleRowId: id, ...row }, recordedAt), tx);
    }
    const licence = { p3miId: 'P3MI-DEMO-01', status: 'ACTIVE', countries: ['TW'], validFrom: '2025-01-01' };
    await hear.licence({ ...received(P3miLicenceChanged, newId(), licence), source: 'placement' }, tx);
  });
}, 60_000);

afterAll(() => service.close());

function told(row: DestinationPolicyChanged, recordedAt: string): ReceivedEvent<DestinationPolicyChanged> {
  return {
    ...received(DestinationPolicyChanged, row.ruleRowId, row, { source: 'placement', recordedAt }),
    subject: { kind: 'policy', id: row.ruleRowId },
  };
}

const form = (intent: object, more: object = {}) => ({
  villageCode: '3307102004',
  sex: 'P',
  education: 'SLTP',
  identityStatus: 'SIGHTED_KTP',
  person: { name: 'Wati Contoh', birthDate: '1995-06-15', nik: '3307105506959902' },
  intent: {
    country: 'TW',
    isco08: '5322',
    scheme: 'P_TO_P',
    employerType: 'PERSEORANGAN_RUMAH_TANGGA',
    plannedDeparture: '2027-07-01',
    ...intent,
  },
  ...more,
});

const register = async (body: object): Promise<WorkerRecord> => {
  const answer = await sri.post('/v1/workers', body);
  expect(answer.statusCode).toBe(201);
  return answer.json<WorkerRecord>();
};

const etag = (version: number) => ({ 'if-match': `"${version}"` });
const failed = ({ screening }: WorkerRecord) =>
  screening!.results.filter(({ outcome }) => outcome === 'FAIL').map(({ ruleId }) => ruleId);

const tellings = async (workerId: string): Promise<string[]> => {
  const { rows } = await service.owner.query<{ type: string }>(
    `select type from (select type, aggregateid, position from outbox
       union all select type, aggregateid, position from event_archive) e
     where aggregateid = $1 order by position`,
    [workerId],
  );
  return rows.map(({ type }) => type.replace(/^registration\.|\.v1$/g, ''));
};

const wati = () =>
  register(
    form(
      { country: 'SA', isco08: '9111' },
      { signs: { offeredVisa: 'UMRAH_ZIARAH', cashPaidToFamily: true } },
    ),
  );

describe('a registration', () => {
  test('is answered with what the rules say of the plan, why, and what to do next, in both languages (X3)', async () => {
    const record = await wati();
    expect(failed(record)).toEqual(['E09', 'E11']);
    expect(record).toMatchObject({
      screeningDecision: 'BLOCKED_PENDING_REVIEW',
      redFlags: ['RF02', 'RF03'],
      screening: {
        score: 70,
        redFlags: [
          { code: 'RF02', standing: true, why: { id: expect.any(String), en: expect.any(String) } },
          { code: 'RF03', standing: true },
        ],
      },
    });
    for (const { outcome, code, why, next, basis } of record.screening!.results) {
      if (outcome === 'PASS' || outcome === 'NOT_APPLICABLE') continue;
      expect([code, why, next, basis]).not.toContain(undefined);
    }
    const { signs: _, ...seen } = record;
    expect((await dinas.get(`/v1/workers/${record.workerId}`)).json()).toEqual(seen);
    expect(await tellings(record.workerId)).toEqual([
      'worker-registered',
      'screening-completed',
      'red-flag-raised',
      'red-flag-raised',
    ]);
  });

  test('of a plan that has nothing against it is clear (X1), and one too young is told so (X2)', async () => {
    const siti = await register(form({}, { recruiterId: 'P3MI-DEMO-01' }));
    expect([siti.screeningDecision, siti.redFlags]).toEqual(['CLEAR', []]);
    const person = { name: 'Dewi Contoh', birthDate: '2009-09-01', nik: '3307104109099903' };
    const dewi = await register(form({ plannedDeparture: '2027-07-01' }, { person }));
    expect(failed(dewi)).toEqual(['E01']);
  });

  test('through Cambodia, Facebook and Thailand raises three signs (X4)', async () => {
    const budi = await register(
      form(
        { country: 'KH', isco08: '2512', employerType: 'BERBADAN_HUKUM' },
        { signs: { recruited: true, metOnlineOnly: true, transitCountries: ['TH'] } },
      ),
    );
    expect(failed(budi)).toEqual(['E11']);
    expect(budi.redFlags).toEqual(['RF04', 'RF07', 'RF12']);
  });

  test.each([
    ['a visa of nobody’s', { offeredVisa: 'MAGIC' }, '/signs/offeredVisa'],
    ['a yes that is a text', { metOnlineOnly: 'yes' }, '/signs/metOnlineOnly'],
    ['a sign that nobody knows', { other: true }, '/signs/other'],
    ['a wage that is no number', { wageTimesReference: 1e9 }, '/signs/wageTimesReference'],
    [
      'a list without end',
      { transitCountries: Array.from({ length: 11 }, () => 'TH') },
      '/signs/transitCountries',
    ],
  ])('with %s is refused by its field', async (_, signs, pointer) => {
    const answer = await sri.post('/v1/workers', form({}, { signs }));
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ errors: { pointer: string }[] }>().errors.map((each) => each.pointer)).toContain(
      pointer,
    );
  });
});

test('the head verifies nobody whose signs stand, and answers them one by one', async () => {
  const { workerId } = await wati();
  const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
  await kades.post(`/v1/workers/${workerId}/family-permit`, permit, etag(1));
  const checklist = ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'];
  const verify = (version: number) =>
    kades.post(`/v1/workers/${workerId}/village-verification`, { checklist }, etag(version));
  const refused = await verify(2);
  expect([refused.statusCode, refused.json()]).toMatchObject([
    422,
    { type: '/problems/red-flags-standing', redFlags: ['RF02', 'RF03'], score: 70 },
  ]);
  const answer = (by: Asker, flag: string, version: number) =>
    by.post(
      `/v1/workers/${workerId}/red-flags/${flag}/answer`,
      { clearedReason: 'RECRUITER_CHECKED' },
      etag(version),
    );
  expect((await answer(sri, 'RF02', 2)).statusCode).toBe(403);
  expect((await answer(dinas, 'RF02', 2)).json()).toMatchObject({ redFlags: ['RF03'], version: 3 });
  expect((await answer(kades, 'RF02', 3)).statusCode).toBe(409);
  expect((await answer(kades, 'constructor', 3)).statusCode).toBe(409);
  expect((await verify(3)).json()).toMatchObject({ state: 'VILLAGE_VERIFIED' });
  expect(await tellings(workerId)).toContain('red-flag-cleared');
});

test('a plan is looked at again with what she tells later, and with the policy as it has become', async () => {
  const { workerId } = await register(
    form({ country: 'MY', isco08: '9211' }, { recruiterId: 'P3MI-DEMO-01' }),
  );
  const row = {
    ruleRowId: newId(),
    country: 'MY',
    jobGroup: 'AGRI',
    status: 'CLOSED',
    validFrom: '2026-01-01',
  };
  await hearing(service.app, (tx) =>
    service.app.get(HearPolicy).destination(told(row, new Date().toISOString()), tx),
  );
  const again = await sri.post(
    `/v1/workers/${workerId}/screening`,
    { signs: { marriageOffered: true, papersOrPhoneHeld: true } },
    etag(1),
  );
  const record = again.json<WorkerRecord>();
  expect(failed(record)).toEqual(['E11', 'E12']);
  expect(record.redFlags).toEqual(['RF04', 'RF13', 'RF15']);
  const { rows } = await service.owner.query<{ plain: string }>(
    'select row_to_json(worker)::text as plain from worker where id = $1',
    [workerId],
  );
  expect(rows[0]?.plain).not.toContain('1995-06-15');
});

test('what she told before stands before the desk that asks further, and is nobody else’s; mending a form clears none of it', async () => {
  const signs = { offeredVisa: 'UMRAH_ZIARAH', cashPaidToFamily: true, lenders: ['PERORANGAN'] };
  const plan = form({ country: 'SA', isco08: '9111' });
  const { workerId } = await register({ ...plan, signs });
  expect((await sri.get(`/v1/workers/${workerId}`)).json()).toMatchObject({ signs });
  expect((await dinas.get(`/v1/workers/${workerId}`)).json()).not.toHaveProperty('signs');

  const further = { signs: { ...signs, papersOrPhoneHeld: true } };
  const again = await sri.post(`/v1/workers/${workerId}/screening`, further, etag(1));
  expect(again.json()).toMatchObject({ redFlags: ['RF02', 'RF03', 'RF11', 'RF15'], ...further });

  const path = `/v1/workers/${workerId}`;
  expect((await kades.post(`${path}/return`, { reasonCode: 'ADDRESS_WRONG' }, etag(2))).statusCode).toBe(200);
  const { villageCode: _, ...mended } = plan;
  const sent = await sri.post(`${path}/resubmission`, mended, etag(3));
  expect(sent.json()).toMatchObject({
    state: 'REGISTERED',
    redFlags: ['RF02', 'RF03', 'RF11', 'RF15'],
    ...further,
  });
});

test('a row that corrects another one ends it, and what was heard twice counts once', async () => {
  const wrong = { ruleRowId: newId(), country: 'BN', status: 'CLOSED', validFrom: '2026-01-01' };
  const right = { ...wrong, ruleRowId: newId(), status: 'OPEN', supersedes: wrong.ruleRowId };
  const hear = service.app.get(HearPolicy);
  await hearing(service.app, async (tx) => {
    for (const [row, at] of [
      [wrong, '2026-02-01'],
      [right, '2026-02-02'],
      [right, '2026-02-02'],
      [wrong, '2026-02-01'],
    ] as const) {
      await hear.destination(told(row, `${at}T00:00:00.000Z`), tx);
    }
  });
  const { rows } = await service.owner.query(
    `select status, superseded_at is null as stands from heard_policy where id in ($1, $2) order by status`,
    [wrong.ruleRowId, right.ruleRowId],
  );
  expect(rows).toEqual([
    { status: 'CLOSED', stands: false },
    { status: 'OPEN', stands: true },
  ]);
});

describe('the numbers of the rules', () => {
  const seed = SEED_PARAMETER_ROWS[0]!;
  const hear = (row: Omit<PolicyParameterChanged, 'validFrom'>, recordedAt = new Date().toISOString()) => {
    const data = { validFrom: '2020-01-01', ...row };
    const event = received(PolicyParameterChanged, data.ruleRowId, data, { source: 'placement', recordedAt });
    const heard = { ...event, subject: { kind: 'policy' as const, id: data.ruleRowId } };
    return hearing(service.app, (tx) => service.app.get(HearPolicy).parameters(heard, tx));
  };
  const older = { minAge: 40 };

  test('are those of the rules until others are heard, then those that are heard; what was said before stays said', async () => {
    const person = { name: 'Ani Contoh', birthDate: '1995-06-15', nik: '3307105506959904' };
    const licensed = { recruiterId: 'P3MI-DEMO-01' };
    const before = await register(form({}, { person, ...licensed }));
    expect(failed(before)).toEqual([]);
    // Told anew, the first rows are no others.
    await hear({ ruleRowId: seed.id, parameters: { minAge: 99 } });
    const ruleRowId = newId();
    await hear({ ruleRowId, areaCode: '3307', country: 'TW', parameters: older });
    const again = { ...person, name: 'Ida Contoh', nik: '3307105506959905' };
    expect(failed(await register(form({}, { person: again, ...licensed })))).toEqual(['E01']);
    const seen = await dinas.get(`/v1/workers/${before.workerId}`);
    expect(failed(seen.json<WorkerRecord>())).toEqual([]);

    await hear({
      ruleRowId: newId(),
      areaCode: '3307',
      country: 'TW',
      parameters: { minAge: 18 },
      supersedes: ruleRowId,
    });
    const third = { ...person, name: 'Ita Contoh', nik: '3307105506959906' };
    expect(failed(await register(form({}, { person: third, ...licensed })))).toEqual([]);
  });

  test('decide who is a child (E02), by her day of birth on the day of registration', async () => {
    const seventeen = new Date();
    seventeen.setUTCFullYear(seventeen.getUTCFullYear() - 17, seventeen.getUTCMonth(), 1);
    const birthDate = seventeen.toISOString().slice(0, 10);
    const person = { name: 'Ina Contoh', birthDate, nik: '3307105506959907' };
    const asks = (country: string) => sri.post('/v1/workers', form({ country }, { person }));
    await hear({ ruleRowId: newId(), areaCode: '3307', country: 'HK', parameters: { childAge: 18 } });
    const refused = await asks('HK');
    expect([refused.statusCode, refused.json().type]).toEqual([422, '/problems/child-may-not-migrate']);
    expect((await asks('TW')).statusCode).toBe(201);
  });

  test('decide what the head may verify', async () => {
    const { workerId, version } = await wati();
    await hear({ ruleRowId: newId(), country: 'SA', parameters: { blockFrom: 90 } });
    const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
    await kades.post(`/v1/workers/${workerId}/family-permit`, permit, etag(version));
    const checklist = ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'];
    const verified = await kades.post(
      `/v1/workers/${workerId}/village-verification`,
      { checklist },
      etag(version + 1),
    );
    expect(verified.json()).toMatchObject({ state: 'VILLAGE_VERIFIED' });
  });
});
