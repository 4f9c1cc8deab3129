import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Asker } from '@libs/testing';
import { register, seek, told } from '../spec-duplicates.js';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';

const KURIPAN = '3307102004';
const KALIWIRO = '3307052003';
const CILACAP = '3301012001';
const ARJOWILANGUN = '3507112008';

let service: RegistrationUnderTest;
let wonosobo: Asker;
let jateng: Asker;
let ministry: Asker;

beforeAll(async () => {
  service = await startRegistration();
  wonosobo = service.as({ role: 'DINAS', areas: ['3307'] });
  jateng = service.as({ role: 'BP3MI', areas: ['33'], orgId: 'BP3MI-JATENG' });
  ministry = service.as({ role: 'PEMERIKSA_DUPLIKAT', areas: [] });
}, 60_000);

afterAll(() => service.close());

interface Pair {
  duplicateId: string;
  version: number;
  refs: string[];
}

const deskOf = (area: string) => service.as({ role: 'PETUGAS_DESA', areas: [area] });
const headOf = (area: string) => service.as({ role: 'KEPALA_DESA', areas: [area] });
const etag = (version: number) => ({ 'if-match': `"${version}"` });
const queueOf = async (office: Asker, query = '') =>
  (await office.get(`/v1/duplicates${query}`)).json<{ items: Pair[] }>().items;

/** Registers one person in two villages, and finds her. */
async function twice(one: string, other: string, serial: string, person: object, other_: object = {}) {
  const first = await register(deskOf(one), told(one, serial, person));
  const second = await register(deskOf(other), told(other, serial, { ...person, ...other_ }));
  await seek(service);
  const refs = (await deskOf(other).get(`/v1/workers/${second.workerId}`)).json<{
    districtCheckRef: string;
  }>();
  return { first, second, ref: refs.districtCheckRef };
}

const pairBy = async (office: Asker, ref: string): Promise<Pair> =>
  (await queueOf(office, `?ref=${ref}`))[0]!;

async function toldOf(type: string, id: string): Promise<unknown[]> {
  const { rows } = await service.owner.query(
    `select payload from outbox where aggregateid = $1 and type = $2
     union all select payload from event_archive where aggregateid = $1 and type = $2`,
    [id, type],
  );
  return rows.map(({ payload }) => payload);
}

test('the lowest office that contains both villages has the pair in its queue, and no other', async () => {
  const district = await twice(KURIPAN, KALIWIRO, '9901', { name: 'Ratna Wulan', birthDate: '1990-01-09' });
  const province = await twice(KURIPAN, CILACAP, '9902', {
    name: 'Sekar Ayu Galuh',
    birthDate: '1985-05-05',
  });
  const card = await twice(ARJOWILANGUN, KURIPAN, '9903', { name: 'Tumini Lastri', birthDate: '1979-03-30' });
  const nowhere = await twice(
    ARJOWILANGUN,
    KURIPAN,
    '9904',
    { name: 'Karmila Dwi Puspasari', birthDate: '1991-12-07', phone: '081200009904' },
    { nik: '3307105506959905' },
  );
  const has = async (office: Asker) => {
    const refs = (await queueOf(office)).flatMap((pair) => pair.refs);
    return [district, province, card, nowhere].map(({ ref }) => refs.includes(ref));
  };
  expect(await has(wonosobo)).toEqual([true, false, false, false]);
  expect(await has(jateng)).toEqual([false, true, true, false]);
  expect(await has(ministry)).toEqual([false, false, false, true]);
  expect(await has(service.as({ role: 'DINAS', areas: ['3507'] }))).toEqual([false, false, false, false]);
  for (const asker of [deskOf(KURIPAN), headOf(KURIPAN), service.as({ role: 'KEMENTERIAN', areas: [] })])
    expect((await asker.get('/v1/duplicates')).statusCode).toBe(403);
});

test('side by side, masked, until it is decided; the office gets no record by it', async () => {
  const { first, second, ref } = await twice(ARJOWILANGUN, KURIPAN, '9911', {
    name: 'Lasmi Kencana',
    birthDate: '1988-02-11',
    phone: '081200009911',
  });
  const { duplicateId, version } = await pairBy(jateng, ref);
  const shown = (await jateng.get(`/v1/duplicates/${duplicateId}`)).json();
  expect(shown).toMatchObject({
    method: 'EXACT',
    reasons: expect.arrayContaining(
      ['NAME_EQUAL', 'BIRTH_DATE_EQUAL', 'PHONE_EQUAL'].map((code) =>
        expect.objectContaining({ code, words: { id: expect.any(String), en: expect.any(String) } }),
      ),
    ),
    sides: [
      { workerId: first.workerId, villageCode: ARJOWILANGUN, name: 'Lasmi Kencana', nik: '3307••••••••••11' },
      { workerId: second.workerId, villageCode: KURIPAN, phone: '••••911' },
    ],
  });
  expect(JSON.stringify(shown)).not.toMatch(/3307105506959911|81200009911/);
  // Another province's record: the grant is for laying it beside, not for reading or changing it.
  expect((await jateng.get(`/v1/workers/${first.workerId}`)).statusCode).toBe(404);
  expect((await wonosobo.get(`/v1/duplicates/${duplicateId}`)).statusCode).toBe(404);
  const done = await jateng.post(`/v1/duplicates/${duplicateId}/dismissal`, {}, etag(version));
  expect(done.json()).toMatchObject({
    state: 'DISMISSED',
    sides: [],
    decisions: [{ state: 'DISMISSED', role: 'BP3MI', officer: expect.any(String) }],
  });
  const { rows } = await service.owner.query(
    `select until <= now() as over from record_grant where purpose = 'DEDUP' and worker_id = any ($1)`,
    [[first.workerId, second.workerId]],
  );
  expect(rows).toEqual([{ over: true }, { over: true }]);
});

test('who was found to be two people is not suspected again, unless something of them changes', async () => {
  const { first, second, ref } = await twice(KURIPAN, KALIWIRO, '9921', {
    name: 'Parwati Retno',
    birthDate: '1983-10-02',
  });
  const { duplicateId, version } = await pairBy(wonosobo, ref);
  await wonosobo.post(`/v1/duplicates/${duplicateId}/dismissal`, {}, etag(version));
  expect(await toldOf('registration.duplicate-dismissed.v1', second.workerId)).toEqual([
    { otherWorkerId: first.workerId, score: expect.any(Number), method: 'EXACT' },
  ]);
  const open = async () => (await deskOf(KALIWIRO).get(`/v1/workers/${second.workerId}`)).json();
  expect(await open()).not.toHaveProperty('districtCheckRef');
  await service.owner.query('update worker set sought_at = null where id = any ($1)', [
    [first.workerId, second.workerId],
  ]);
  await seek(service);
  expect(await open()).not.toHaveProperty('districtCheckRef');
  // What was compared then is no more what stands there.
  await service.owner.query(`update duplicate_candidate set likeness = 'other' where id = $1`, [duplicateId]);
  await service.owner.query('update worker set sought_at = null where id = $1', [first.workerId]);
  await seek(service);
  expect(await open()).toMatchObject({ districtCheckRef: ref });
  expect(await toldOf('registration.duplicate-suspected.v1', second.workerId)).toHaveLength(2);
});

test('a merge names the trips, is told once, stops the second record, and can be taken back', async () => {
  const { first, second, ref } = await twice(KURIPAN, KALIWIRO, '9931', {
    name: 'Yuliana Cempaka',
    birthDate: '1992-07-21',
  });
  const { duplicateId, version } = await pairBy(wonosobo, ref);
  const path = `/v1/duplicates/${duplicateId}`;
  const journeys = [{ from: second.journeyId, to: first.journeyId }];
  const survivorId = first.workerId;
  const wrong = await wonosobo.post(`${path}/merge`, { survivorId: duplicateId, journeys }, etag(version));
  expect([wrong.statusCode, wrong.json().type]).toEqual([422, '/problems/survivor-not-of-pair']);
  expect((await deskOf(KURIPAN).post(`${path}/merge`, { survivorId, journeys }, etag(1))).statusCode).toBe(
    403,
  );

  const key = { ...etag(version), 'idempotency-key': '0197c0de-7b09-7000-8000-00000000d001' };
  for (const time of [1, 2]) {
    const merged = await wonosobo.post(`${path}/merge`, { survivorId, journeys }, key);
    expect([time, merged.statusCode, merged.json().state]).toEqual([time, 200, 'MERGED']);
  }
  expect(await toldOf('registration.workers-merged.v1', survivorId)).toEqual([
    { survivorId, mergedId: second.workerId, journeys },
  ]);
  const at = (area: string, id: string) => deskOf(area).get(`/v1/workers/${id}`);
  expect((await at(KURIPAN, first.workerId)).json()).not.toHaveProperty('merged');
  const stopped = (await at(KALIWIRO, second.workerId)).json<{ version: number }>();
  expect(stopped).toMatchObject({ merged: true, version: 2 });
  expect(JSON.stringify(stopped)).not.toContain(first.workerId);
  const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
  const refused = await headOf(KALIWIRO).post(
    `/v1/workers/${second.workerId}/family-permit`,
    permit,
    etag(2),
  );
  expect([refused.statusCode, refused.json().type]).toEqual([409, '/problems/record-merged']);

  const undone = await wonosobo.post(`${path}/undo`, {}, etag(version + 1));
  expect(undone.json()).toMatchObject({
    state: 'OPEN',
    sides: [{}, {}],
    decisions: [
      { state: 'OPEN', role: 'DINAS' },
      { state: 'MERGED', role: 'DINAS' },
    ],
  });
  expect(await toldOf('registration.workers-unmerged.v1', survivorId)).toEqual([
    { survivorId, mergedId: second.workerId },
  ]);
  expect((await at(KALIWIRO, second.workerId)).json()).toMatchObject({ districtCheckRef: ref, version: 3 });
  const again = await wonosobo.post(`${path}/undo`, {}, etag(version + 2));
  expect([again.statusCode, again.json().type]).toEqual([409, '/problems/not-merged']);
});

test('a third registration is compared with the record that stayed, and a merged one is merged no further', async () => {
  const person = { name: 'Wiwit Anjarwati', birthDate: '1987-11-13' };
  const { first, second, ref } = await twice(KURIPAN, KALIWIRO, '9941', person);
  const { duplicateId, version } = await pairBy(wonosobo, ref);
  const third = await register(deskOf(KURIPAN), told(KURIPAN, '9941', person));
  await seek(service); // a pair with either
  const merge = (id: string, survivorId: string, at: number) =>
    wonosobo.post(`/v1/duplicates/${id}/merge`, { survivorId, journeys: [] }, etag(at));
  expect((await merge(duplicateId, first.workerId, version)).statusCode).toBe(200);
  const { rows } = await service.owner.query(
    'select id, other_id from duplicate_candidate where worker_id = $1 order by (other_id = $2)',
    [third.workerId, second.workerId],
  );
  expect(rows).toHaveLength(2);
  const gone = await merge(rows[1].id, third.workerId, 1);
  expect([gone.statusCode, gone.json().type]).toEqual([409, '/problems/already-merged']);
  const fourth = await register(deskOf(KALIWIRO), told(KALIWIRO, '9941', person));
  await seek(service);
  const pairs = await service.owner.query('select other_id from duplicate_candidate where worker_id = $1', [
    fourth.workerId,
  ]);
  expect(new Set(pairs.rows.map((row) => row.other_id))).toEqual(new Set([first.workerId, third.workerId]));
});

test('of a record that is its village’s alone the office learns that there is one, and merges nothing with it', async () => {
  const person = { name: 'Endang Purwaningrum', nik: '3307105506919951' };
  await deskOf(KALIWIRO).post('/v1/workers/abroad', {
    villageCode: KALIWIRO,
    sex: 'P',
    birthYear: 1991,
    country: 'MY',
    informant: 'FAMILY',
    person,
  });
  const { workerId } = await register(
    deskOf(KURIPAN),
    told(KURIPAN, '9951', { ...person, birthDate: '1991-06-15' }),
  );
  await seek(service);
  const { districtCheckRef } = (await deskOf(KURIPAN).get(`/v1/workers/${workerId}`)).json<{
    districtCheckRef: string;
  }>();
  const { duplicateId, version } = await pairBy(wonosobo, districtCheckRef);
  const { sides } = (await wonosobo.get(`/v1/duplicates/${duplicateId}`)).json<{ sides: object[] }>();
  expect(sides[0]).toEqual({ ref: expect.any(String), restricted: true });
  const refused = await wonosobo.post(
    `/v1/duplicates/${duplicateId}/merge`,
    { survivorId: workerId, journeys: [] },
    etag(version),
  );
  expect([refused.statusCode, refused.json().type]).toEqual([422, '/problems/record-restricted']);
});
