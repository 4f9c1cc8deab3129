import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Asker } from '@libs/testing';
import { dayInJakarta, newId } from '@libs/kernel';
import { replay, type DecisionBasis } from '@libs/rules';
import { Vault } from '@libs/vault';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';

let service: RegistrationUnderTest;
let sri: Asker;
let kades: Asker;
let dinas: Asker;
let elsewhere: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'] });
  kades = service.as({ role: 'KEPALA_DESA', areas: ['3307102004'] });
  dinas = service.as({ role: 'DINAS', areas: ['3307'] });
  elsewhere = service.as({ role: 'PETUGAS_DESA', areas: ['3507112008'] });
}, 60_000);

afterAll(() => service.close());

const siti = (changes: object = {}) => ({
  villageCode: '3307102004',
  sex: 'P',
  education: 'SLTP',
  identityStatus: 'SIGHTED_KTP',
  person: {
    name: 'Siti Contoh',
    motherInitial: 'W',
    birthDate: '1995-06-15',
    nik: '3307105506959901',
    phone: '0811-0000-9901',
    hamlet: 'Krajan',
    rt: '02',
    rw: '01',
  },
  intent: {
    country: 'TW',
    isco08: '5322',
    scheme: 'P_TO_P',
    employerType: 'PERSEORANGAN_RUMAH_TANGGA',
    plannedDeparture: '2027-07-01',
  },
  ...changes,
});

const etag = (version: number) => ({ 'if-match': `"${version}"` });
const complete = { checklist: ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'] };

test('a desk registers a worker, and the log is told nothing by which she could be known', async () => {
  const answer = await sri.post('/v1/workers', siti());
  expect(answer.statusCode).toBe(201);
  expect(answer.headers.etag).toBe('"1"');
  const worker = answer.json<{ workerId: string }>();
  expect(worker).toMatchObject({
    state: 'REGISTERED',
    name: 'Siti Contoh',
    nik: '3307••••••••••01',
    birthYear: 1995,
    phone: '+6281100009901',
  });
  const { rows } = await service.owner.query(
    `select row_to_json(o)::text as row from outbox o where aggregateid = $1 union all
     select row_to_json(a)::text from event_archive a where aggregateid = $1`,
    [worker.workerId],
  );
  expect(rows).toHaveLength(1);
  const log = JSON.stringify(rows);
  expect(log).toContain('registration.worker-registered.v1');
  expect(log).not.toMatch(/Siti|Contoh|3307105506959901|81100009901|Krajan|1995-06-15/);
});

test('which notice was read to her stands on her record; one that nobody was ever read is refused', async () => {
  const read = await sri.post('/v1/workers', siti({ noticeVersion: 1 }));
  expect(read.json()).toMatchObject({ noticeVersion: 1 });
  const { workerId } = read.json<{ workerId: string }>();
  expect((await sri.get(`/v1/workers/${workerId}`)).json()).toMatchObject({ noticeVersion: 1 });
  expect((await sri.post('/v1/workers', siti())).json()).not.toHaveProperty('noticeVersion');
  for (const noticeVersion of [99, 'STATUTORY']) {
    const unknown = await sri.post('/v1/workers', siti({ noticeVersion }));
    const errors = expect.arrayContaining([expect.objectContaining({ pointer: '/noticeVersion' })]);
    expect([unknown.statusCode, unknown.json()]).toMatchObject([400, { errors }]);
  }
});

test('the same command is done once, and its repeat is answered with what stands by then', async () => {
  const body = siti({ workerId: newId() });
  const key = { 'idempotency-key': newId() };
  const [first, second] = [
    await sri.post('/v1/workers', body, key),
    await sri.post('/v1/workers', body, key),
  ];
  expect(second.json()).toEqual(first.json());
  const { workerId } = first.json<{ workerId: string }>();
  await kades.post(
    `/v1/workers/${workerId}/family-permit`,
    { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' },
    etag(1),
  );
  expect((await sri.post('/v1/workers', body, key)).json()).toMatchObject({
    workerId,
    version: 2,
    familyPermitKnown: true,
  });
  const other = await sri.post('/v1/workers', siti({ workerId: newId() }), key);
  expect([other.statusCode, other.json().type]).toEqual([409, '/problems/idempotency-key-reused']);
  const { rows } = await service.owner.query('select count(*)::int as n from worker where id = $1', [
    workerId,
  ]);
  expect(rows).toEqual([{ n: 1 }]);
});

describe('the steps of village and district', () => {
  const register = async () => (await sri.post('/v1/workers', siti())).json<{ workerId: string }>().workerId;

  test('follow each other, each by the person whose step it is', async () => {
    const id = await register();
    const refused = await kades.post(`/v1/workers/${id}/village-verification`, complete, etag(1));
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { type: '/problems/family-permit-missing', rule: 'E04' },
    ]);
    const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
    expect((await kades.post(`/v1/workers/${id}/family-permit`, permit, etag(1))).json()).toMatchObject({
      version: 2,
    });
    expect(
      (await kades.post(`/v1/workers/${id}/village-verification`, complete, etag(2))).json(),
    ).toMatchObject({ state: 'VILLAGE_VERIFIED' });
    const sisko = { system: 'SISKOP2MI', number: 'CPMI-2026-0001' };
    const ids = { externalIds: [sisko, sisko] };
    expect((await dinas.post(`/v1/workers/${id}/district-verification`, ids, etag(3))).json()).toMatchObject({
      state: 'DISTRICT_VERIFIED',
      version: 4,
    });
  });

  const papersSeen = async (id: string, ...kinds: string[]) => {
    for (const docType of kinds) await sri.post(`/v1/workers/${id}/documents`, { docType, sighted: true });
  };
  const decisions = async (id: string) => {
    const app = service.app;
    const { rows } = await service.owner.query<Record<'data_key' | 'village' | 'district', Buffer>>(
      'select data_key, village_decision as village, district_decision as district from worker where id = $1',
      [id],
    );
    const { data_key: key, village, district } = rows[0]!;
    const open = (sealed: Buffer | null) =>
      sealed &&
      replay(app.get(Vault).open<DecisionBasis>('worker', id, key, 'verification', sealed)).evaluation;
    return { village: open(village), district: open(district) };
  };

  test('of the married ask for her papers, and what they rested on can be judged again (E05)', async () => {
    const { person } = siti();
    const married = siti({ person: { ...person, maritalStatus: 'KAWIN' } });
    const id = (await sri.post('/v1/workers', married)).json<{ workerId: string }>().workerId;
    const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
    await kades.post(`/v1/workers/${id}/family-permit`, permit, etag(1));
    const vouch = () => kades.post(`/v1/workers/${id}/village-verification`, complete, etag(2));
    await papersSeen(id, 'MARITAL_STATUS_LETTER');
    const refused = await vouch();
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { type: '/problems/marital-papers-missing', rule: 'E05', unseen: ['MARRIAGE_BOOK'] },
    ]);
    expect(await decisions(id)).toEqual({ village: null, district: null });
    await papersSeen(id, 'MARRIAGE_BOOK');
    expect((await vouch()).json()).toMatchObject({ state: 'VILLAGE_VERIFIED' });
    const { village } = await decisions(id);
    expect(village?.results.map(({ ruleId, outcome }) => `${ruleId} ${outcome}`)).toEqual([
      'E04 PASS',
      'E05 PASS',
      'DOMICILE PASS',
      'DUPLICATE PASS',
      'RED_FLAGS PASS',
    ]);
  });

  test('may go on without permit and papers where the district excepts them, with a reason that is kept', async () => {
    const { person } = siti();
    const single = siti({ person: { ...person, maritalStatus: 'BELUM_KAWIN' } });
    const id = (await sri.post('/v1/workers', single)).json<{ workerId: string }>().workerId;
    const reason = 'Orang tuanya sudah meninggal, dan walinya bekerja di laut.';
    const confirm = (...codes: string[]) =>
      dinas.post(
        `/v1/workers/${id}/district-verification`,
        {
          externalIds: [{ system: 'SISKOP2MI', number: 'CPMI-2026-0002' }],
          exceptions: codes.map((code) => ({ code, reason })),
        },
        etag(1),
      );
    expect((await confirm()).json()).toMatchObject({ type: '/problems/family-permit-missing' });
    expect((await confirm('FAMILY_PERMIT_MISSING')).json()).toMatchObject({
      type: '/problems/marital-papers-missing',
      unseen: ['MARITAL_STATUS_LETTER'],
    });
    expect((await confirm('IDENTITY_NOT_SIGHTED')).statusCode).toBe(400);
    const confirmed = await confirm('FAMILY_PERMIT_MISSING', 'MARITAL_DOC_MISSING');
    expect(confirmed.json()).toMatchObject({ state: 'DISTRICT_VERIFIED' });
    const { district } = await decisions(id);
    expect(district).toMatchObject({
      passes: true,
      results: [
        { ruleId: 'E04', outcome: 'FAIL', exceptionId: expect.any(String) },
        { ruleId: 'E05', outcome: 'FAIL', exceptionId: expect.any(String) },
        { ruleId: 'IDENTITY', outcome: 'PASS' },
        { ruleId: 'EXTERNAL_ID', outcome: 'PASS' },
      ],
    });
  });

  test('are refused to every other role', async () => {
    const id = await register();
    for (const [asker, step] of [
      [sri, 'family-permit'],
      [dinas, 'family-permit'],
      [sri, 'village-verification'],
      [kades, 'district-verification'],
    ] as const) {
      expect((await asker.post(`/v1/workers/${id}/${step}`, {}, etag(1))).statusCode).toBe(403);
    }
  });

  test('need the version that was read', async () => {
    const id = await register();
    const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
    expect((await kades.post(`/v1/workers/${id}/family-permit`, permit)).statusCode).toBe(428);
    expect((await kades.post(`/v1/workers/${id}/family-permit`, permit, etag(7))).statusCode).toBe(412);
  });
});

test('the head revokes a permit: what was verified stands, the log says why, and a new permit mends it (X7)', async () => {
  const { workerId } = (await sri.post('/v1/workers', siti())).json<{ workerId: string }>();
  const path = `/v1/workers/${workerId}/family-permit`;
  const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
  const revocation = { reasonCode: 'FAMILY_WITHDREW', capacity: 'KEPALA_DESA' };
  expect((await sri.post(`${path}/revocation`, revocation, etag(1))).statusCode).toBe(403);
  const none = await kades.post(`${path}/revocation`, revocation, etag(1));
  expect([none.statusCode, none.json().type]).toEqual([409, '/problems/family-permit-not-standing']);
  await kades.post(path, permit, etag(1));
  await kades.post(`/v1/workers/${workerId}/village-verification`, complete, etag(2));
  const today = dayInJakarta(new Date().toISOString());
  const early = { ...revocation, occurredOn: '2026-01-01' };
  expect((await kades.post(`${path}/revocation`, early, etag(3))).json()).toMatchObject({
    type: '/problems/permit-out-of-order',
  });
  expect((await kades.post(`${path}/revocation`, revocation, etag(3))).json()).toMatchObject({
    state: 'VILLAGE_VERIFIED',
    familyPermitKnown: false,
    familyPermitRevokedOn: today,
    familyPermitRevocation: 'FAMILY_WITHDREW',
    version: 4,
  });
  const mended = (await kades.post(path, permit, etag(4))).json();
  expect(mended).toMatchObject({ state: 'VILLAGE_VERIFIED', familyPermitKnown: true });
  expect(mended).not.toHaveProperty('familyPermitRevokedOn');
  const { rows } = await service.owner.query<{ type: string }>(
    `select type from (select position, type from outbox where aggregateid = $1 union all
                       select position, type from event_archive where aggregateid = $1) t order by position`,
    [workerId],
  );
  expect(rows.map(({ type }) => type.split('.')[1])).toEqual([
    'worker-registered',
    'family-permit-granted',
    'village-verified',
    'family-permit-revoked',
    'family-permit-granted',
  ]);
});

test('who took which step stands in the history, with day and reason, and nobody rewrites it', async () => {
  const { workerId } = (await sri.post('/v1/workers', siti())).json<{ workerId: string }>();
  const path = `/v1/workers/${workerId}`;
  const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA', occurredOn: '2026-03-04' };
  await kades.post(`${path}/return`, { reasonCode: 'ADDRESS_WRONG' }, etag(1));
  const mended = await sri.post(`${path}/resubmission`, siti({ villageCode: undefined }), etag(2));
  expect(mended.statusCode).toBe(200);
  await kades.post(`${path}/family-permit`, permit, etag(3));
  await kades.post(`${path}/village-verification`, complete, etag(4));
  const rejection = await dinas.post(`${path}/rejection`, { reasonCode: 'PAPER_FALSE' }, etag(5));
  expect(rejection.statusCode).toBe(200);

  const told = await sri.get(`${path}/history/parts`);
  const part = { part: 'RECORD', partId: workerId, kind: 'REGISTRATION', officer: expect.any(String) };
  const head = { ...part, role: 'KEPALA_DESA' };
  expect(told.json()).toMatchObject({
    items: [
      { ...part, action: 'REJECTED', reason: 'PAPER_FALSE', version: 6, role: 'DINAS' },
      { ...head, action: 'VILLAGE_VERIFIED', version: 5 },
      { ...head, kind: 'FAMILY_PERMIT', action: 'KNOWN', version: 4, changedOn: '2026-03-04' },
      { ...part, action: 'REGISTERED', version: 3, role: 'PETUGAS_DESA' },
      { ...head, action: 'RETURNED', reason: 'ADDRESS_WRONG', version: 2 },
    ],
  });
  expect((await elsewhere.get(`${path}/history/parts`)).statusCode).toBe(404);
  await expect(service.owner.query(`update part_history set officer = 'another'`)).rejects.toThrow(
    /append-only/,
  );
});

test('another village sees nothing of it, by list, by id or by name', async () => {
  const { workerId } = (await sri.post('/v1/workers', siti())).json<{ workerId: string }>();
  expect((await elsewhere.get(`/v1/workers/${workerId}`)).statusCode).toBe(404);
  expect((await elsewhere.get('/v1/workers')).json()).toEqual({ items: [] });
  expect((await elsewhere.post('/v1/workers/names', { workerIds: [workerId] })).json()).toEqual({
    items: [],
  });
  const foreign = await sri.post('/v1/workers', siti({ villageCode: '3507112008' }));
  expect([foreign.statusCode, foreign.json().type]).toEqual([403, '/problems/outside-your-area']);
});

test('a list goes on where its page ended', async () => {
  const first = (await sri.get('/v1/workers?limit=2')).json<{
    items: { workerId: string }[];
    next: string;
  }>();
  const second = (await sri.get(`/v1/workers?limit=2&after=${first.next}`)).json<{
    items: { workerId: string }[];
  }>();
  const ids = [...first.items, ...second.items].map(({ workerId }) => workerId);
  expect(new Set(ids).size).toBe(4);
  expect(ids).toEqual(ids.toSorted().toReversed());
});

test('a form that cannot be right names its fields, and nothing is stored', async () => {
  const answer = await sri.post(
    '/v1/workers',
    siti({ sex: 'X', person: { ...siti().person, name: '', birthDate: '0000-00-00' }, extra: 1 }),
  );
  expect(answer.statusCode).toBe(400);
  const pointers = answer.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer);
  expect(pointers).toEqual(expect.arrayContaining(['/sex', '/person/name', '/person/birthDate', '/extra']));
  const impossible = await sri.post(
    '/v1/workers',
    siti({ person: { ...siti().person, nik: '3307107206959901' } }),
  );
  expect([impossible.statusCode, impossible.json().type]).toEqual([422, '/problems/nik-impossible']);
});

test('a number that says otherwise than the form is taken as it is, and the record says what to look at again', async () => {
  const told = siti({ sex: 'L', person: { ...siti().person, birthDate: '1995-06-16' } });
  const answer = await sri.post('/v1/workers', told);
  expect(answer.statusCode).toBe(201);
  const { workerId } = answer.json<{ workerId: string }>();
  const both = { sex: 'L', birthDate: '1995-06-16', nikWarnings: ['BIRTH_DATE_MISMATCH', 'SEX_MISMATCH'] };
  expect((await dinas.get(`/v1/workers/${workerId}`)).json()).toMatchObject(both);
  const right = { reasonCode: 'TYPED_WRONG', sex: 'P', person: { birthDate: '1995-06-15' } };
  const corrected = await dinas.patch(`/v1/workers/${workerId}`, right, etag(1));
  expect(corrected.statusCode).toBe(200);
  expect(corrected.json()).not.toHaveProperty('nikWarnings');
});

test('numbers of other systems are read and added to by the offices of her area, and by no desk', async () => {
  const { workerId } = (await sri.post('/v1/workers', siti())).json<{ workerId: string }>();
  const path = `/v1/workers/${workerId}`;
  const first = [
    { system: 'ID_CPMI', number: 'CPMI-9900-41' },
    { system: 'SISKOP2MI', number: 'SP-9900/41' },
  ];
  const exceptions = [{ code: 'FAMILY_PERMIT_MISSING', reason: 'Keluarganya tidak ditemukan lagi' }];
  await dinas.post(`${path}/district-verification`, { externalIds: first, exceptions }, etag(1));
  const bp3mi = service.as({ role: 'BP3MI', areas: ['33'] });
  const later = { externalIds: [{ system: 'SIAPKERJA', number: 'SK-9900-41' }] };
  expect((await sri.post(`${path}/external-ids`, later)).statusCode).toBe(403);
  const added = await bp3mi.post(`${path}/external-ids`, later);
  expect([added.statusCode, added.json()]).toMatchObject([
    200,
    { externalIds: [...first, ...later.externalIds] },
  ]);
  expect((await dinas.get(path)).json()).toMatchObject({ externalIds: [...first, ...later.externalIds] });
  expect((await sri.get(path)).json()).not.toHaveProperty('externalIds');
  expect(
    (await service.as({ role: 'BP3MI', areas: ['35'] }).post(`${path}/external-ids`, later)).statusCode,
  ).toBe(404);

  const again = await dinas.post(`${path}/external-ids`, {
    externalIds: [{ system: 'SISKOTKLN', number: 'OLD-9900-41' }, ...later.externalIds],
  });
  expect([again.statusCode, again.json().type]).toEqual([409, '/problems/external-id-known']);
  expect((await dinas.get(path)).json<{ externalIds: object[] }>().externalIds).toHaveLength(3);
  expect((await dinas.post(`${path}/external-ids`, { externalIds: [] })).statusCode).toBe(400);
  expect((await dinas.get(`${path}/history/parts`)).json()).toMatchObject({
    items: [
      { part: 'EXTERNAL_ID', kind: 'SIAPKERJA', action: 'RECORDED', role: 'BP3MI' },
      { part: 'RECORD', action: 'DISTRICT_VERIFIED', role: 'DINAS' },
    ],
  });
  const { rows } = await service.owner.query('select row_to_json(e)::text as row from worker_external_id e');
  expect(JSON.stringify(rows)).not.toMatch(/9900-41/);
});

test('a number that an office wrote down before is told with the verification all the same, and kept once', async () => {
  const { workerId } = (await sri.post('/v1/workers', siti())).json<{ workerId: string }>();
  const path = `/v1/workers/${workerId}`;
  const before = [{ system: 'SISKOP2MI', number: 'SP-9900/42' }];
  const both = [...before, { system: 'ID_CPMI', number: 'CPMI-9900-42' }];
  expect((await dinas.post(`${path}/external-ids`, { externalIds: before })).statusCode).toBe(200);
  const exceptions = [{ code: 'FAMILY_PERMIT_MISSING', reason: 'Keluarganya tidak ditemukan lagi' }];
  const verified = await dinas.post(
    `${path}/district-verification`,
    { externalIds: both, exceptions },
    etag(1),
  );
  expect([verified.statusCode, verified.json()]).toMatchObject([200, { state: 'DISTRICT_VERIFIED' }]);
  expect((await dinas.get(path)).json()).toMatchObject({ externalIds: both });
});

test('what has not happened yet is refused, and what she plans is not', async () => {
  const early = await sri.post('/v1/workers', siti({ occurredOn: '2199-12-31' }));
  expect([early.statusCode, early.json()]).toMatchObject([400, { errors: [{ pointer: '/occurredOn' }] }]);
  const intent = { ...siti().intent, plannedDeparture: '2199-07-01' };
  expect((await sri.post('/v1/workers', siti({ intent }))).statusCode).toBe(201);
});

test('a plan that has passed on the day of registration is a slip of the year, and told so', async () => {
  const intent = { ...siti().intent, plannedDeparture: '2025-10-20' };
  const slip = await sri.post('/v1/workers', siti({ intent }));
  expect([slip.statusCode, slip.json()]).toMatchObject([
    400,
    { errors: [{ pointer: '/intent/plannedDeparture' }] },
  ]);
  const paper = siti({ intent, occurredOn: '2025-03-04' });
  expect((await sri.post('/v1/workers', paper)).statusCode).toBe(201);
});

test('names, numbers and hamlets stand nowhere in the database, in no encoding', async () => {
  await sri.post('/v1/workers', siti());
  const { rows: tables } = await service.owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace where relkind = 'r' and nspname = 'public'`,
  );
  for (const { name } of tables.filter(({ name: table }) => table !== 'area')) {
    const { rows } = await service.owner.query<{ row: string }>(
      `select row_to_json(t)::text as row from ${name} t`,
    );
    const text = rows.map(({ row }) => row).join('\n');
    for (const secret of ['Siti Contoh', '3307105506959901', '81100009901', 'Krajan']) {
      const bytes = Buffer.from(secret);
      for (const spelling of [secret, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '')])
        expect(text).not.toContain(spelling);
    }
  }
});
