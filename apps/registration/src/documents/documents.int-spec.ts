import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { type Asker } from '@libs/testing';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';

let service: RegistrationUnderTest;
let sri: Asker;
let kades: Asker;
let dinas: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'], subject: 'sri' });
  kades = service.as({ role: 'KEPALA_DESA', areas: ['3307102004'], subject: 'kades' });
  dinas = service.as({ role: 'DINAS', areas: ['3307'], subject: 'dinas-wonosobo' });
}, 60_000);

afterAll(() => service.close());

interface Line {
  readonly documentId: string;
  readonly version: number;
  readonly status: string;
}

const etag = (version: number) => ({ 'if-match': `"${version}"` });

const registered = async (): Promise<string> => {
  const answer = await sri.post('/v1/workers', {
    villageCode: '3307102004',
    sex: 'P',
    education: 'SLTP',
    identityStatus: 'SIGHTED_KTP',
    person: { name: 'Siti Contoh', birthDate: '1995-06-15', nik: '3307105506959901' },
    intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2027-07-01' },
  });
  return answer.json<{ workerId: string }>().workerId;
};

const PASSPORT = {
  docType: 'PASSPORT',
  sighted: true,
  number: 'C9900001',
  issuer: 'Kanim Wonosobo',
  issuedOn: '2025-02-12',
  expiresOn: '2030-02-11',
};

const recorded = async (workerId: string, body: object = PASSPORT, by = sri): Promise<Line> =>
  (await by.post(`/v1/workers/${workerId}/documents`, body)).json<Line>();

const take = (step: string, { documentId, version }: Line, body: object, by: Asker) =>
  by.post(`/v1/documents/${documentId}/${step}`, body, etag(version));

const listed = async (workerId: string, by = sri): Promise<Line[]> =>
  (await by.get(`/v1/workers/${workerId}/documents`)).json<{ items: Line[] }>().items;

const historyOf = async (workerId: string): Promise<object[]> =>
  (await sri.get(`/v1/workers/${workerId}/history/parts`)).json<{ items: object[] }>().items;

const told = async (workerId: string): Promise<{ type: string; payload: object; row: string }[]> => {
  const { rows } = await service.owner.query<{ type: string; payload: object; row: string }>(
    `select type, payload, row_to_json(t)::text as row from (
       select position, type, payload, headers from outbox where aggregateid = $1
       union all select position, type, payload, headers from event_archive where aggregateid = $1) t
     where type like 'registration.document-%' order by position`,
    [workerId],
  );
  return rows;
};

test('a passport is written down, verified by the district and revoked, with a history, and no number on the log', async () => {
  const workerId = await registered();
  const passport = await recorded(workerId);
  const { sighted: _, ...paper } = PASSPORT;
  expect(passport).toMatchObject({ ...paper, status: 'SIGHTED', version: 1 });
  expect(await listed(workerId)).toMatchObject([{ number: '•••••001', expiresOn: '2030-02-11' }]);
  const verified = (await take('verification', passport, {}, dinas)).json<Line>();
  expect(verified).toMatchObject({ status: 'VERIFIED', version: 2 });
  const revoked = await take('revocation', verified, { reasonCode: 'LOST' }, kades);
  expect(revoked.json()).toMatchObject({ status: 'REVOKED', reason: 'LOST', version: 3 });

  const { documentId } = passport;
  expect(await historyOf(workerId)).toMatchObject([
    {
      part: 'DOCUMENT',
      partId: documentId,
      kind: 'PASSPORT',
      action: 'REVOKED',
      reason: 'LOST',
      officer: 'kades',
    },
    { action: 'VERIFIED', role: 'DINAS', officer: 'dinas-wonosobo', version: 2 },
    { action: 'SIGHTED', role: 'PETUGAS_DESA', officer: 'sri', version: 1 },
  ]);
  const common = { documentId, docType: 'PASSPORT', expiresOn: '2030-02-11' };
  const events = await told(workerId);
  expect(events.map(({ type, payload }) => [type, payload])).toEqual([
    ['registration.document-recorded.v1', { ...common, status: 'SIGHTED' }],
    ['registration.document-verified.v1', common],
    ['registration.document-rejected.v1', { ...common, status: 'REVOKED', reasonCode: 'LOST' }],
  ]);
  expect(events.map(({ row }) => row).join()).not.toMatch(/9900001|Kanim/);
  const { rows } = await service.owner.query<{ row: string }>(
    `select row_to_json(d)::text as row from document d where id = $1`,
    [documentId],
  );
  expect(rows[0]!.row).not.toMatch(/9900001|Kanim/);
});

test('what was told becomes what was seen, and what had been told stays in the history, masked', async () => {
  const workerId = await registered();
  const toldOf = await recorded(workerId, { docType: 'PASSPORT', sighted: false, number: 'C9900002' });
  const seen = { number: 'C9900003', expiresOn: '2031-01-31' };
  const sighted = await take('sighting', toldOf, seen, sri);
  expect(sighted.json()).toMatchObject({ status: 'SIGHTED', ...seen });
  expect(await historyOf(workerId)).toMatchObject([
    { action: 'SIGHTED', version: 2, before: { number: '•••••002' } },
    { action: 'DECLARED', version: 1 },
  ]);
  const again = await take('sighting', sighted.json<Line>(), seen, sri);
  expect([again.statusCode, again.json().type]).toEqual([409, '/problems/document-no-longer-open']);
});

test('the district rejects with a reason; a new paper of the kind stands beside the old one', async () => {
  const workerId = await registered();
  const first = await recorded(workerId, { docType: 'MARITAL_STATUS_LETTER', sighted: true });
  expect((await take('rejection', first, {}, dinas)).statusCode).toBe(400);
  const rejected = await take('rejection', first, { reasonCode: 'NOT_HERS' }, dinas);
  expect(rejected.json()).toMatchObject({ status: 'REJECTED', reason: 'NOT_HERS' });
  const late = await take('verification', rejected.json<Line>(), {}, dinas);
  expect([late.statusCode, late.json().type]).toEqual([409, '/problems/document-no-longer-open']);
  await recorded(workerId, { docType: 'MARITAL_STATUS_LETTER', sighted: true });
  expect((await listed(workerId)).map(({ status }) => status)).toEqual(['SIGHTED', 'REJECTED']);
});

test('what is past its last day is not verified, and of two who decide one is told that it has changed', async () => {
  const workerId = await registered();
  const old = await recorded(workerId, { docType: 'SKCK', sighted: true, expiresOn: '2025-01-01' });
  const past = await take('verification', old, {}, dinas);
  expect([past.statusCode, past.json().type]).toEqual([422, '/problems/document-past-its-day']);
  const paper = await recorded(workerId);
  await take('verification', paper, {}, dinas);
  expect((await take('rejection', paper, { reasonCode: 'NOT_HERS' }, dinas)).statusCode).toBe(412);
});

test('sent twice it is written down once, and an id is one paper’s', async () => {
  const workerId = await registered();
  const body = { ...PASSPORT, documentId: newId() };
  const key = { 'idempotency-key': newId() };
  const at = `/v1/workers/${workerId}/documents`;
  const answers = [await sri.post(at, body, key), await sri.post(at, body, key)];
  expect(answers[1]!.json()).toEqual(answers[0]!.json());
  expect(await listed(workerId)).toHaveLength(1);
  const taken = await sri.post(at, body);
  expect([taken.statusCode, taken.json().type]).toEqual([409, '/problems/document-id-taken']);
});

describe('papers are hidden as their worker is', () => {
  test('from another village, and those of somebody abroad from everybody but hers', async () => {
    const elsewhere = service.as({ role: 'PETUGAS_DESA', areas: ['3507112008'] });
    const workerId = await registered();
    const { documentId } = await recorded(workerId);
    expect((await elsewhere.get(`/v1/workers/${workerId}/documents`)).statusCode).toBe(404);
    expect((await elsewhere.get(`/v1/documents/${documentId}`)).statusCode).toBe(404);
    expect((await elsewhere.post(`/v1/workers/${workerId}/documents`, PASSPORT)).statusCode).toBe(404);

    const rini = {
      villageCode: '3307102004',
      informant: 'FAMILY',
      person: { name: 'Rini Contoh' },
      sex: 'P',
      birthYear: 1999,
      country: 'MY',
    };
    const abroad = (await sri.post('/v1/workers/abroad', rini)).json<{ workerId: string }>().workerId;
    const hers = await recorded(abroad);
    expect(await listed(abroad, kades)).toHaveLength(1);
    expect((await dinas.get(`/v1/workers/${abroad}/documents`)).statusCode).toBe(404);
    expect((await dinas.get(`/v1/documents/${hers.documentId}`)).statusCode).toBe(404);
    expect((await take('verification', hers, {}, dinas)).statusCode).toBe(404);
  });

  test('and a desk verifies none', async () => {
    const paper = await recorded(await registered());
    expect((await take('verification', paper, {}, kades)).statusCode).toBe(403);
    expect((await dinas.post(`/v1/workers/${newId()}/documents`, PASSPORT)).statusCode).toBe(403);
  });
});

test.each([
  ['a passport’s number in small letters', { number: 'c9900001' }, '/number'],
  ['a number that no emergency paper has', { docType: 'SPLP', number: '9900001' }, '/number'],
  ['a family card of fifteen digits', { docType: 'KK', number: '330710110220990' }, '/number'],
  ['the number of an identity card', { docType: 'KTP', number: '3307105506959901' }, '/number'],
  ['a last day before its issue', { issuedOn: '2025-02-12', expiresOn: '2025-02-11' }, '/expiresOn'],
  ['a paper of the future', { issuedOn: '2199-01-01', expiresOn: undefined }, '/issuedOn'],
  ['a kind that others keep', { docType: 'HEALTH_CERT' }, '/docType'],
  ['ten thousand letters', { issuer: 'K'.repeat(10_000) }, '/issuer'],
])('%s is refused by its field', async (_, changes, pointer) => {
  const answer = await sri.post(`/v1/workers/${await registered()}/documents`, { ...PASSPORT, ...changes });
  expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ pointer }] }]);
});
