import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { type Asker } from '@libs/testing';
import { startRegistration, type RegistrationUnderTest } from '../../spec-registration.js';

let service: RegistrationUnderTest;
let sri: Asker;
let dinas: Asker;
let elsewhere: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'], subject: 'sri' });
  dinas = service.as({ role: 'DINAS', areas: ['3307'], subject: 'dinas-wonosobo' });
  elsewhere = service.as({ role: 'PETUGAS_DESA', areas: ['3307112007'] });
}, 60_000);

afterAll(() => service.close());

const etag = (version: number) => ({ 'if-match': `"${version}"` });
const person = {
  name: 'Siti Contoh',
  birthDate: '1995-06-15',
  nik: '3307105506959901',
  phone: '0811-0000-9901',
  hamlet: 'Krajan',
};
const form = {
  sex: 'P',
  education: 'SLTP',
  identityStatus: 'SIGHTED_KTP',
  intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2027-07-01' },
};

const registered = async (): Promise<string> =>
  (await sri.post('/v1/workers', { ...form, villageCode: '3307102004', person })).json<{ workerId: string }>()
    .workerId;

const correct = (id: string, body: object, version = 1, by = sri) =>
  by.patch(`/v1/workers/${id}`, { reasonCode: 'TYPED_WRONG', ...body }, etag(version));

const historyOf = async (id: string, by = sri): Promise<unknown[]> =>
  (await by.get(`/v1/workers/${id}/history`)).json<{ items: unknown[] }>().items;

test('what was wrong is put right, what it said is kept with who, when and why, and the log is told no name', async () => {
  const id = await registered();
  const right = { person: { name: 'Siti Contohan', birthDate: '1996-06-15' }, education: 'SLTA' };
  expect((await correct(id, { ...right, reasonCode: 'PAPER_SAYS_OTHERWISE' })).json()).toMatchObject({
    name: 'Siti Contohan',
    birthDate: '1996-06-15',
    birthYear: 1996,
    education: 'SLTA',
    hamlet: 'Krajan',
    phone: '+6281100009901',
    nik: '3307••••••••••01',
    version: 2,
  });
  expect(await historyOf(id)).toEqual([
    {
      version: 2,
      changedFields: ['NAME', 'BIRTH_DATE', 'EDUCATION'],
      reason: 'PAPER_SAYS_OTHERWISE',
      changedOn: expect.any(String),
      recordedAt: expect.any(String),
      role: 'PETUGAS_DESA',
      officer: 'sri',
      before: { name: 'Siti Contoh', birthDate: '1995-06-15', education: 'SLTP' },
    },
  ]);
  const { rows } = await service.owner.query<{ payload: object; row: string }>(
    `select payload, row_to_json(t)::text as row from (select * from outbox where aggregateid = $1 and type like '%corrected%') t
     union all
     select payload, row_to_json(t)::text from (select * from event_archive where aggregateid = $1 and type like '%corrected%') t`,
    [id],
  );
  expect(rows.map(({ payload }) => payload)).toEqual([
    {
      changedFields: ['NAME', 'BIRTH_DATE', 'EDUCATION'],
      reasonCode: 'PAPER_SAYS_OTHERWISE',
      birthYear: 1996,
      education: 'SLTA',
    },
  ]);
  expect(rows[0]!.row).not.toMatch(/Siti|Contoh|199[56]-06-15/);
});

test('neither the old name nor the old number lies open in the history’s table, and nobody can rewrite it', async () => {
  const id = await registered();
  await correct(id, { person: { nik: '3307105506959902' } });
  expect(await historyOf(id)).toMatchObject([
    { changedFields: ['NIK'], before: { nik: '3307••••••••••01' } },
  ]);
  const { rows } = await service.owner.query<{ row: string }>(
    'select row_to_json(h)::text as row from worker_history h where worker_id = $1',
    [id],
  );
  expect(rows[0]!.row).not.toMatch(/3307105506959901|Siti/);
  for (const change of ['update worker_history set reason = reason', 'delete from worker_history'])
    await expect(service.owner.query(change)).rejects.toMatchObject({ code: '42501' });
});

test('what is the same is no correction, and an old version corrects nothing', async () => {
  const id = await registered();
  const same = await correct(id, { person: { name: 'Siti Contoh', phone: '+62 811 0000 9901' } });
  expect([same.statusCode, same.json().type]).toEqual([422, '/problems/nothing-corrected']);
  expect((await correct(id, { sex: 'L' }, 7)).statusCode).toBe(412);
  expect((await correct(id, { reasonCode: undefined, sex: 'L' })).statusCode).toBe(400);
  expect(await historyOf(id)).toEqual([]);
});

test('a plan that is looked at again is judged by what was corrected', async () => {
  const id = await registered();
  await correct(id, { person: { birthDate: '2009-09-01' } });
  const again = await sri.post(`/v1/workers/${id}/screening`, { signs: {} }, etag(2));
  const { results } = again.json<{ screening: { results: object[] } }>().screening;
  expect(results).toContainEqual(expect.objectContaining({ ruleId: 'E01', outcome: 'FAIL' }));
});

test('sent twice it is corrected once', async () => {
  const id = await registered();
  const body = { reasonCode: 'SHE_ASKED', person: { hamlet: 'Sawangan' } };
  const headers = { ...etag(1), 'idempotency-key': newId() };
  const answers = [
    await sri.patch(`/v1/workers/${id}`, body, headers),
    await sri.patch(`/v1/workers/${id}`, body, headers),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect(await historyOf(id)).toHaveLength(1);
});

describe('the village', () => {
  test('is corrected by the district, whose both are; the village that has her from now on sees her', async () => {
    const id = await registered();
    const own = await correct(id, { villageCode: '3307112007' });
    expect([own.statusCode, own.json().type]).toEqual([403, '/problems/outside-your-area']);
    const other = await correct(id, { villageCode: '3507112008' }, 1, dinas);
    expect([other.statusCode, other.json().type]).toEqual([403, '/problems/outside-your-area']);
    expect((await correct(id, { villageCode: '3307112007' }, 1, dinas)).json()).toMatchObject({
      villageCode: '3307112007',
    });
    expect((await sri.get(`/v1/workers/${id}`)).statusCode).toBe(404);
    expect((await sri.get(`/v1/workers/${id}/history`)).statusCode).toBe(404);
    expect(await historyOf(id, elsewhere)).toMatchObject([{ before: { villageCode: '3307102004' } }]);
  });

  test('must be one', async () => {
    const unknown = await correct(await registered(), { villageCode: '3307103999' }, 1, dinas);
    expect([unknown.statusCode, unknown.json().type]).toEqual([422, '/problems/village-unknown']);
  });
});

test('somebody abroad is corrected and remembered by her village alone', async () => {
  const abroad = {
    villageCode: '3307102004',
    informant: 'FAMILY',
    person: { name: 'Rini Contoh' },
    sex: 'P',
    birthYear: 1999,
    country: 'MY',
  };
  const { workerId } = (await sri.post('/v1/workers/abroad', abroad)).json<{ workerId: string }>();
  expect((await correct(workerId, { person: { birthDate: '1998-02-03' } })).json()).toMatchObject({
    birthYear: 1998,
    confidentiality: 'RESTRICTED',
  });
  expect(await historyOf(workerId)).toHaveLength(1);
  expect((await dinas.get(`/v1/workers/${workerId}/history`)).statusCode).toBe(404);
  expect((await correct(workerId, { sex: 'L' }, 2, dinas)).statusCode).toBe(404);
});

test('what is mended after it was sent back is kept too, with what the head wanted mended', async () => {
  const id = await registered();
  const kades = service.as({ role: 'KEPALA_DESA', areas: ['3307102004'] });
  await kades.post(`/v1/workers/${id}/return`, { reasonCode: 'ADDRESS_WRONG' }, etag(1));
  const { nik: _, ...unnumbered } = person;
  const mended = { ...form, person: { ...unnumbered, hamlet: 'Sawangan' } };
  expect((await sri.post(`/v1/workers/${id}/resubmission`, mended, etag(2))).statusCode).toBe(200);
  expect(await historyOf(id)).toMatchObject([
    { version: 3, changedFields: ['ADDRESS'], reason: 'ADDRESS_WRONG', before: { hamlet: 'Krajan' } },
  ]);
});

test.each([
  ['a control character', { person: { name: 'Siti \u0007Contoh' } }, '/person/name'],
  ['ten thousand letters', { person: { hamlet: 'K'.repeat(10_000) } }, '/person/hamlet'],
  ['a state', { state: 'DISTRICT_VERIFIED' }, '/state'],
  ['a word of Dukcapil', { identityStatus: 'DUKCAPIL_VERIFIED' }, '/identityStatus'],
])('%s is refused by its field', async (_, body, pointer) => {
  const answer = await correct(await registered(), body);
  expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ pointer }] }]);
});
