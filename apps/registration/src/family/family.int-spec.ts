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

interface Entry {
  readonly familyMemberId: string;
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

const MOTHER = { relation: 'ORANGTUA', name: 'Aminah Contoh', birthYear: 1970, isCaregiver: true };
const CHILD = { relation: 'ANAK', birthYear: 2018, schoolStatus: 'AT_SCHOOL', isCaregiver: false };

const recorded = async (workerId: string, body: object): Promise<Entry> =>
  (await sri.post(`/v1/workers/${workerId}/family`, body)).json<Entry>();

const listed = async (workerId: string): Promise<Entry[]> =>
  (await sri.get(`/v1/workers/${workerId}/family`)).json<{ items: Entry[] }>().items;

const historyOf = async (workerId: string, by = sri): Promise<object[]> =>
  (await by.get(`/v1/workers/${workerId}/history/parts`)).json<{ items: object[] }>().items;

test('a family is written down, the name sealed and nothing of it told, and of a child no name', async () => {
  const workerId = await registered();
  const { familyMemberId } = await recorded(workerId, MOTHER);
  await recorded(workerId, CHILD);
  expect(await listed(workerId)).toEqual([
    { ...MOTHER, workerId, familyMemberId, version: 1 },
    { ...CHILD, workerId, familyMemberId: expect.any(String), version: 1 },
  ]);
  const { rows } = await service.owner.query<{ row: string }>(
    `select row_to_json(f)::text as row from family_member f where worker_id = $1`,
    [workerId],
  );
  expect(rows.map(({ row }) => row).join()).not.toMatch(/Aminah/);
  const told = await service.owner.query<{ type: string }>(
    `select type from outbox where aggregateid = $1 union select type from event_archive where aggregateid = $1`,
    [workerId],
  );
  expect(told.rows.filter(({ type }) => type.includes('family-member'))).toEqual([]);
});

test('an entry is put right with its reason, and what it said stays in the history, which others do not read', async () => {
  const workerId = await registered();
  const { familyMemberId } = await recorded(workerId, MOTHER);
  const right = { ...MOTHER, name: 'Aminah Contohan', birthYear: 1971, reasonCode: 'TYPED_WRONG' };
  const at = `/v1/family-members/${familyMemberId}`;
  expect((await sri.patch(at, right, etag(1))).json()).toMatchObject({ birthYear: 1971, version: 2 });
  expect(await historyOf(workerId)).toMatchObject([
    {
      part: 'FAMILY_MEMBER',
      kind: 'ORANGTUA',
      action: 'CHANGED',
      reason: 'TYPED_WRONG',
      officer: 'sri',
      before: { name: 'Aminah Contoh', birthYear: 1970 },
    },
    { action: 'RECORDED', version: 1 },
  ]);
  expect(await historyOf(workerId, dinas)).toEqual([]);
  const same = await sri.patch(at, right, etag(2));
  expect([same.statusCode, same.json().type]).toEqual([422, '/problems/nothing-corrected']);
  expect((await sri.patch(at, { ...right, reasonCode: undefined }, etag(2))).statusCode).toBe(400);
  expect((await sri.patch(at, { ...right, birthYear: 1972 }, etag(1))).statusCode).toBe(412);
});

test('a child whose name was written down by mistake leaves none in the history either', async () => {
  const workerId = await registered();
  const { birthYear: _, ...unaged } = MOTHER;
  const { familyMemberId } = await recorded(workerId, { ...unaged, relation: CHILD.relation });
  const right = { ...CHILD, reasonCode: 'TYPED_WRONG' };
  expect((await sri.patch(`/v1/family-members/${familyMemberId}`, right, etag(1))).statusCode).toBe(200);
  expect(JSON.stringify(await historyOf(workerId))).not.toContain('Aminah');
});

test('who is taken off the list is no longer on it, and that there was an entry stays known', async () => {
  const workerId = await registered();
  const { familyMemberId } = await recorded(workerId, MOTHER);
  const at = `/v1/family-members/${familyMemberId}`;
  const removal = { reasonCode: 'NO_LONGER_FAMILY' };
  expect((await sri.post(`${at}/removal`, removal, etag(1))).statusCode).toBe(204);
  expect(await listed(workerId)).toEqual([]);
  expect((await sri.get(at)).json()).toMatchObject({ type: '/problems/family-member-not-found' });
  expect((await sri.post(`${at}/removal`, removal, etag(2))).statusCode).toBe(404);
  expect(await historyOf(workerId)).toMatchObject([
    { action: 'REMOVED', reason: 'NO_LONGER_FAMILY' },
    { action: 'RECORDED' },
  ]);
});

test('sent twice it is written down once; offices and other villages do not see it', async () => {
  const workerId = await registered();
  const at = `/v1/workers/${workerId}/family`;
  const body = { ...MOTHER, familyMemberId: newId() };
  const key = { 'idempotency-key': newId() };
  const answers = [await sri.post(at, body, key), await sri.post(at, body, key)];
  expect(answers[1]!.json()).toEqual(answers[0]!.json());
  const taken = await sri.post(at, body);
  expect([taken.statusCode, taken.json().type]).toEqual([409, '/problems/family-member-id-taken']);
  expect((await dinas.get(at)).statusCode).toBe(403);
  const elsewhere = service.as({ role: 'PETUGAS_DESA', areas: ['3507112008'] });
  expect((await elsewhere.get(at)).statusCode).toBe(404);
  expect((await elsewhere.get(`/v1/family-members/${body.familyMemberId}`)).statusCode).toBe(404);
});

test.each([
  ['the name of a child', { ...CHILD, name: 'Budi Contoh' }, '/name'],
  ['the school of a grown-up', { ...MOTHER, schoolStatus: 'FINISHED' }, '/schoolStatus'],
  ['a year to come', { ...CHILD, birthYear: 2190 }, '/birthYear'],
  ['what somebody is to her, of one’s own', { ...MOTHER, relation: 'PEMBANTU' }, '/relation'],
  ['religion', { ...MOTHER, religion: 'ISLAM' }, '/religion'],
])('%s is refused by its field', async (_, body, pointer) => {
  const answer = await sri.post(`/v1/workers/${await registered()}/family`, body);
  expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ pointer }] }]);
});
