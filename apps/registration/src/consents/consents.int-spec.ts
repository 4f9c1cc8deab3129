import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { type Asker } from '@libs/testing';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';

let service: RegistrationUnderTest;
let sri: Asker;
let dinas: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'], subject: 'sri' });
  dinas = service.as({ role: 'DINAS', areas: ['3307'] });
}, 60_000);

afterAll(() => service.close());

interface View {
  readonly consentId: string;
  readonly version: number;
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

const OMS = {
  purpose: 'OMS_SHARING',
  scope: 'OMS-DEMO-01',
  noticeVersion: 1,
  language: 'id',
  medium: 'THUMBPRINT',
  witness: 'Aminah Contoh',
};

const give = (workerId: string, changes: object = {}, headers = {}) =>
  sri.post(`/v1/workers/${workerId}/consents`, { ...OMS, ...changes }, headers);

const consentsOf = async (workerId: string): Promise<View[]> =>
  (await sri.get(`/v1/workers/${workerId}/consents`)).json<{ items: View[] }>().items;

const historyOf = async (workerId: string, by = sri): Promise<object[]> =>
  (await by.get(`/v1/workers/${workerId}/history/parts`)).json<{ items: object[] }>().items;

const withdraw = ({ consentId, version }: View, body: object = {}) =>
  sri.post(`/v1/consents/${consentId}/withdrawal`, { reasonCode: 'SHE_WITHDREW', ...body }, etag(version));

test('she agrees with a thumbprint before a witness, withdraws (X11), and both are told without the witness', async () => {
  const workerId = await registered();
  expect((await give(workerId)).json()).toMatchObject({ items: [{ ...OMS, version: 1 }] });
  const [given] = await consentsOf(workerId);
  expect((await withdraw(given!)).statusCode).toBe(204);
  expect(await consentsOf(workerId)).toMatchObject([
    { consentId: given!.consentId, withdrawnOn: expect.any(String), withdrawal: 'SHE_WITHDREW', version: 2 },
  ]);
  expect(await historyOf(workerId)).toMatchObject([
    { part: 'CONSENT', kind: 'OMS_SHARING', action: 'WITHDRAWN', reason: 'SHE_WITHDREW', officer: 'sri' },
    { action: 'GIVEN', version: 1 },
  ]);
  expect(await historyOf(workerId, dinas)).toEqual([]);

  const { rows } = await service.owner.query<{ type: string; payload: object; row: string }>(
    `select type, payload, row_to_json(t)::text as row from (
       select position, type, payload, headers from outbox where aggregateid = $1
       union all select position, type, payload, headers from event_archive where aggregateid = $1) t
     where type like 'registration.consent-%' order by position`,
    [workerId],
  );
  const common = { consentId: given!.consentId, purpose: 'OMS_SHARING', scope: 'OMS-DEMO-01' };
  expect(rows.map(({ type, payload }) => [type, payload])).toEqual([
    ['registration.consent-given.v1', { ...common, noticeVersion: 1, medium: 'THUMBPRINT' }],
    ['registration.consent-withdrawn.v1', common],
  ]);
  const table = await service.owner.query<{ row: string }>(
    `select row_to_json(c)::text as row from consent c where worker_id = $1`,
    [workerId],
  );
  expect([...rows, ...table.rows].map(({ row }) => row).join()).not.toMatch(/Aminah/);
});

test('one thing is agreed to once, by each organisation for itself, and anew after it was withdrawn', async () => {
  const workerId = await registered();
  await give(workerId);
  const again = await give(workerId);
  expect([again.statusCode, again.json().type]).toEqual([409, '/problems/consent-stands']);
  expect((await give(workerId, { scope: 'OMS-DEMO-02' })).statusCode).toBe(201);
  const [, first] = await consentsOf(workerId);
  await withdraw(first!);
  const twice = await withdraw({ ...first!, version: 2 });
  expect([twice.statusCode, twice.json().type]).toEqual([409, '/problems/consent-withdrawn-already']);
  expect((await give(workerId)).statusCode).toBe(201);
  expect(await consentsOf(workerId)).toHaveLength(3);
});

test('nobody withdraws before she has agreed; of two who withdraw one is told that it has changed', async () => {
  const workerId = await registered();
  await give(workerId, { occurredOn: '2026-03-04' });
  const [given] = await consentsOf(workerId);
  const early = await withdraw(given!, { occurredOn: '2026-03-03' });
  expect([early.statusCode, early.json().type]).toEqual([422, '/problems/consent-not-given-yet']);
  expect((await withdraw({ ...given!, version: 7 })).statusCode).toBe(412);
});

test('sent twice it is written down once; offices and other villages do not see it', async () => {
  const workerId = await registered();
  const key = { 'idempotency-key': newId() };
  const answers = [await give(workerId, {}, key), await give(workerId, {}, key)];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
  const [given] = await consentsOf(workerId);
  expect(await consentsOf(workerId)).toHaveLength(1);
  expect((await dinas.get(`/v1/workers/${workerId}/consents`)).statusCode).toBe(403);
  const elsewhere = service.as({ role: 'PETUGAS_DESA', areas: ['3507112008'] });
  expect((await elsewhere.get(`/v1/workers/${workerId}/consents`)).statusCode).toBe(404);
  const foreign = await elsewhere.post(
    `/v1/consents/${given!.consentId}/withdrawal`,
    { reasonCode: 'SHE_WITHDREW' },
    etag(1),
  );
  expect(foreign.statusCode).toBe(404);
});

test.each([
  ['a thumbprint without a witness', { witness: undefined }, '/witness'],
  ['sharing with nobody in particular', { scope: undefined }, '/scope'],
  ['a notice that was never read to anybody', { noticeVersion: 99 }, '/noticeVersion'],
  ['a code that nobody sent', { medium: 'OTP' }, '/medium'],
  ['what rests on the law', { purpose: 'REGISTRATION' }, '/purpose'],
  ['a language that there is no text in', { language: 'jv' }, '/language'],
])('%s is refused by its field', async (_, changes, pointer) => {
  const answer = await give(await registered(), changes);
  expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ pointer }] }]);
});
