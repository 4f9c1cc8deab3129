import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TrainingEnrolled } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { hearing, received, type Asker } from '@libs/testing';
import { GrantAccessOnEnrolment } from '../../grants/grant-access/grant-access-on-enrolment.js';
import { startRegistration, type RegistrationUnderTest } from '../../spec-registration.js';

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
  elsewhere = service.as({ role: 'KEPALA_DESA', areas: ['3507112008'] });
}, 60_000);

afterAll(() => service.close());

const etag = (version: number) => ({ 'if-match': `"${version}"` });

const person = { name: 'Siti Contoh', birthDate: '1995-06-15', phone: '0811-0000-9901', hamlet: 'Krajan' };
const form = {
  sex: 'P',
  education: 'SLTP',
  identityStatus: 'SIGHTED_KTP',
  intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2027-07-01' },
};

const registered = async (): Promise<string> => {
  const body = { ...form, villageCode: '3307102004', person: { ...person, nik: '3307105506959901' } };
  return (await sri.post('/v1/workers', body)).json<{ workerId: string }>().workerId;
};

const toldOf = async (workerId: string): Promise<string[]> => {
  const { rows } = await service.owner.query<{ type: string }>(
    `select type from (select position, type from outbox where aggregateid = $1 union all
                       select position, type from event_archive where aggregateid = $1) t order by position`,
    [workerId],
  );
  return rows.map(({ type }) => type.split('.')[1]!);
};

test('a registration that is sent back says why, is told, and is mended with the number that nobody sees whole', async () => {
  const id = await registered();
  const path = `/v1/workers/${id}`;
  const reason = { reasonCode: 'ADDRESS_WRONG' };
  expect((await sri.post(`${path}/return`, reason, etag(1))).statusCode).toBe(403);
  expect((await elsewhere.post(`${path}/return`, reason, etag(1))).statusCode).toBe(404);
  expect((await kades.post(`${path}/return`, reason, etag(1))).json()).toMatchObject({
    state: 'DRAFT',
    repairReason: 'ADDRESS_WRONG',
    education: 'SLTP',
    scheme: 'P_TO_P',
    version: 2,
  });
  const again = await kades.post(`${path}/return`, reason, etag(2));
  expect([again.statusCode, again.json().type]).toEqual([409, '/problems/being-mended']);

  const mended = { ...form, education: 'SLTA', person: { ...person, hamlet: 'Sawangan', rt: '03' } };
  expect((await sri.post(`${path}/resubmission`, mended, etag(1))).statusCode).toBe(412);
  const sent = (await sri.post(`${path}/resubmission`, mended, etag(2))).json();
  expect(sent).toMatchObject({
    state: 'REGISTERED',
    hamlet: 'Sawangan',
    rt: '03',
    education: 'SLTA',
    nik: '3307••••••••••01',
    birthDate: '1995-06-15',
    version: 3,
  });
  expect(sent).not.toHaveProperty('repairReason');
  const twice = await sri.post(`${path}/resubmission`, mended, etag(3));
  expect([twice.statusCode, twice.json().type]).toEqual([409, '/problems/nothing-to-mend']);
  expect(await toldOf(id)).toEqual([
    'worker-registered',
    'registration-returned',
    'worker-registered',
    'screening-completed',
  ]);
});

test('what is mended is looked at as what is registered', async () => {
  const id = await registered();
  await kades.post(`/v1/workers/${id}/return`, { reasonCode: 'IDENTITY_WRONG' }, etag(1));
  const mend = (changes: object, of: object = {}) =>
    sri.post(
      `/v1/workers/${id}/resubmission`,
      { ...form, person: { ...person, ...of }, ...changes },
      etag(2),
    );
  const impossible = await mend({}, { nik: '3307107206959901' });
  expect([impossible.statusCode, impossible.json().type]).toEqual([422, '/problems/nik-impossible']);
  const child = await mend({}, { birthDate: '2013-01-01' });
  expect(child.json().type).toBe('/problems/child-may-not-migrate');
  const late = await mend({ intent: { ...form.intent, plannedDeparture: '2020-01-01' } });
  expect(late.json()).toMatchObject({ errors: [{ pointer: '/intent/plannedDeparture' }] });
  const hidden = await mend({}, { name: 'Siti \u202Ehotnoc' });
  expect(hidden.json()).toMatchObject({ errors: [{ pointer: '/person/name' }] });
  expect((await sri.get(`/v1/workers/${id}`)).json()).toMatchObject({ state: 'DRAFT', version: 2 });
});

describe('a registration ends', () => {
  test('rejected by the district, with the reason, and is heard of no more', async () => {
    const id = await registered();
    const reason = { reasonCode: 'NOT_RESIDENT' };
    expect((await sri.post(`/v1/workers/${id}/rejection`, reason, etag(1))).statusCode).toBe(403);
    const wrong = await dinas.post(`/v1/workers/${id}/rejection`, { reasonCode: 'HUSBAND_SAYS_NO' }, etag(1));
    expect(wrong.statusCode).toBe(400);
    expect((await dinas.post(`/v1/workers/${id}/rejection`, reason, etag(1))).json()).toMatchObject({
      state: 'REJECTED',
      endReason: 'NOT_RESIDENT',
    });
    const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
    const late = await kades.post(`/v1/workers/${id}/family-permit`, permit, etag(2));
    expect([late.statusCode, late.json()]).toMatchObject([409, { type: '/problems/registration-ended' }]);
    expect(await toldOf(id)).toEqual(['worker-registered', 'registration-rejected']);
    expect((await sri.get('/v1/workers?state=REJECTED')).json()).toMatchObject({ items: [{ workerId: id }] });
  });

  test('because she says so at her desk, and whoever was let look at her sees no name any more', async () => {
    const id = await registered();
    const centre = service.as({ role: 'LPK', areas: [], orgId: 'LPK-DEMO-01' });
    const named = async () =>
      (await centre.post('/v1/workers/names', { workerIds: [id] })).json<{ items: unknown[] }>().items.length;
    const enrolled = { courseId: newId(), trainingType: 'BAHASA', providerId: 'LPK-DEMO-01' };
    const hear = (occurredOn: string) =>
      hearing(service.app, (tx) =>
        service.app
          .get(GrantAccessOnEnrolment)
          .handle(received(TrainingEnrolled, id, enrolled, { occurredOn }), tx),
      );
    await hear('2026-03-10');
    expect(await named()).toBe(1);
    expect(
      (await dinas.post(`/v1/workers/${id}/withdrawal`, { reasonCode: 'NOT_TOLD' }, etag(1))).statusCode,
    ).toBe(403);
    const answer = await sri.post(
      `/v1/workers/${id}/withdrawal`,
      { reasonCode: 'WORK_AT_HOME', occurredOn: '2026-03-01' },
      etag(1),
    );
    expect(answer.json()).toMatchObject({ state: 'WITHDRAWN', endReason: 'WORK_AT_HOME', version: 2 });
    expect(await named()).toBe(0);
    await hear('2026-03-11');
    expect(await named()).toBe(0);
    expect(await toldOf(id)).toEqual(['worker-registered', 'worker-withdrew']);
  });

  test('and the function that ends leave to look ends nobody else’s', async () => {
    const id = await registered();
    await service.owner.query(
      `insert into record_grant (worker_id, org_id, purpose, since, until)
       values ($1, 'ORG-DEMO-01', 'PLACEMENT', '2026-03-01', '2999-01-01')`,
      [id],
    );
    await service.owner.query(`select end_grants_of_the_ended($1, '2999-01-01')`, [id]);
    const { rows } = await service.owner.query(
      `select until > now() as stands from record_grant where worker_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ stands: true }]);
  });
});
