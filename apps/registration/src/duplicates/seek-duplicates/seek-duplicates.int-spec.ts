import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Asker } from '@libs/testing';
import { startRegistration, type RegistrationUnderTest } from '../../spec-registration.js';
import { register, seek, told } from '../../spec-duplicates.js';

const KURIPAN = '3307102004';
const KALIWIRO = '3307052003';
const ARJOWILANGUN = '3507112008';

let service: RegistrationUnderTest;
let kuripan: Asker;
let kaliwiro: Asker;
let arjowilangun: Asker;

beforeAll(async () => {
  service = await startRegistration();
  const desk = (area: string) => service.as({ role: 'PETUGAS_DESA', areas: [area] });
  [kuripan, kaliwiro, arjowilangun] = [desk(KURIPAN), desk(KALIWIRO), desk(ARJOWILANGUN)];
}, 60_000);

afterAll(() => service.close());

const record = async (desk: Asker, id: string) =>
  (await desk.get(`/v1/workers/${id}`)).json<Record<string, unknown>>();

const pairsOf = async (id: string) =>
  (
    await service.owner.query(
      'select worker_id, other_id, office_area, method, state from duplicate_candidate where $1 in (worker_id, other_id)',
      [id],
    )
  ).rows;

const toldOf = async (id: string) =>
  (
    await service.owner.query(
      `select payload from outbox where aggregateid = $1 and type = 'registration.duplicate-suspected.v1'
       union all select payload from event_archive where aggregateid = $1 and type = 'registration.duplicate-suspected.v1'`,
      [id],
    )
  ).rows;

test('the same number at two desks: both register her, both learn that the district has to look, and no more', async () => {
  const first = await register(kuripan, told(KURIPAN, '9901'));
  const second = await register(kaliwiro, told(KALIWIRO, '9901', { name: 'Aminah', phone: '081200009902' }));
  await seek(service);
  expect(await pairsOf(first.workerId)).toEqual([
    {
      worker_id: second.workerId,
      other_id: first.workerId,
      office_area: '3307',
      method: 'EXACT',
      state: 'OPEN',
    },
  ]);
  const [hers, others] = [await record(kuripan, first.workerId), await record(kaliwiro, second.workerId)];
  for (const shown of [hers, others])
    expect(shown['districtCheckRef']).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(hers['districtCheckRef']).not.toBe(others['districtCheckRef']);
  expect(JSON.stringify(others)).not.toContain(first.workerId);
  expect(JSON.stringify(others)).not.toMatch(/3307102004|Siti|RESTRICTED/);
  const { items } = (await kuripan.get('/v1/workers')).json<{ items: Record<string, unknown>[] }>();
  expect(items.find(({ workerId }) => workerId === first.workerId)).toMatchObject({
    districtCheckRef: hers['districtCheckRef'],
  });
});

test('it is told once, about the later one, without what was compared', async () => {
  const first = await register(kuripan, told(KURIPAN, '9911', { name: 'Rukmini', birthDate: '1990-02-03' }));
  const second = await register(
    arjowilangun,
    told(ARJOWILANGUN, '9911', { name: 'Rukmini', birthDate: '1990-02-03' }),
  );
  await seek(service);
  await service.owner.query('update worker set sought_at = null where id = any ($1)', [
    [first.workerId, second.workerId],
  ]);
  await seek(service);
  const events = await toldOf(second.workerId);
  expect(events).toHaveLength(1);
  expect(events[0].payload).toEqual({
    otherWorkerId: first.workerId,
    score: expect.any(Number),
    method: 'EXACT',
  });
  expect(await toldOf(first.workerId)).toEqual([]);
  expect(await pairsOf(second.workerId)).toMatchObject([{ office_area: '33' }]);
});

test('another number, a name misspelt and a day swapped: probable; another woman of her village is not', async () => {
  const kartika = { name: 'Kartika Melati Puspa', birthDate: '1988-04-09', phone: '081200009921' };
  const first = await register(kuripan, told(KURIPAN, '9921', kartika));
  const again = { ...kartika, name: 'Hj. Kartika Melatti Puspa', birthDate: '1988-09-04' };
  const second = await register(kaliwiro, told(KALIWIRO, '9922', again));
  const stranger = await register(
    kuripan,
    told(KURIPAN, '9923', { name: 'Juminten', birthDate: '1979-11-21', motherInitial: 'S' }),
  );
  await seek(service);
  expect(await pairsOf(second.workerId)).toMatchObject([{ other_id: first.workerId, method: 'PROBABLE' }]);
  expect(await pairsOf(stranger.workerId)).toEqual([]);
});

test('while the office has not looked, the village does not verify her; then it is told why and what to do', async () => {
  const wulan = { name: 'Wulan Prameswari', birthDate: '1993-08-17' };
  await register(kaliwiro, told(KALIWIRO, '9931', wulan));
  const { workerId } = await register(kuripan, told(KURIPAN, '9931', wulan));
  await seek(service);
  const kades = service.as({ role: 'KEPALA_DESA', areas: [KURIPAN] });
  await kades.post(
    `/v1/workers/${workerId}/family-permit`,
    { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' },
    { 'if-match': '"1"' },
  );
  const complete = { checklist: ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'] };
  const path = `/v1/workers/${workerId}/village-verification`;
  const refused = await kades.post(path, complete, { 'if-match': '"2"' });
  expect([refused.statusCode, refused.json()]).toMatchObject([
    422,
    { type: '/problems/duplicate-open', references: [expect.any(String)] },
  ]);
});

test('of somebody abroad, whom her village alone sees, another desk learns what it learns of anybody', async () => {
  const abroad = {
    villageCode: KURIPAN,
    sex: 'P',
    birthYear: 1991,
    country: 'MY',
    informant: 'FAMILY',
    person: { name: 'Endang Purwaningrum', nik: '3307105506919941' },
  };
  const known = await kuripan.post('/v1/workers/abroad', abroad);
  expect(known.statusCode).toBe(201);
  const { workerId } = await register(
    arjowilangun,
    told(ARJOWILANGUN, '9942', {
      name: 'Endang Purwaningrum',
      birthDate: '1991-06-15',
      nik: '3307105506919941',
    }),
  );
  await seek(service);
  const shown = await record(arjowilangun, workerId);
  expect(shown['districtCheckRef']).toBeDefined();
  expect(JSON.stringify(shown)).not.toMatch(/RESTRICTED|"MY"/);
});

test('what makes her found is keyed, and no role may read it: a dump shows neither names nor numbers', async () => {
  const { rows } = await service.owner.query(
    'select kind, hash, row_to_json(match_key)::text as row from match_key',
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { hash, row } of rows) {
    expect(hash).toHaveLength(32);
    expect(row).not.toMatch(/Siti|Kartika|3307105506/);
  }
  const may = await service.owner.query(
    `select r.rolname, has_table_privilege(r.oid, 'match_key', 'select') or has_any_column_privilege(r.oid, 'match_key', 'select') as reads,
       has_function_privilege(r.oid, 'find_duplicates(uuid, text, bytea, bytea[], bytea[])', 'execute') as asks
     from pg_roles r where r.rolname ~ replace(current_user, '_owner', '_(app|system|bi)$') order by 1`,
  );
  expect(may.rows.map(({ rolname, ...rights }) => [rolname.split('_').at(-1), rights])).toEqual([
    ['app', { reads: false, asks: false }],
    ['bi', { reads: false, asks: false }],
    ['system', { reads: false, asks: true }],
  ]);
});

test('she whose particulars are corrected is sought again, and by no other step on her way', async () => {
  const { workerId } = await register(
    kuripan,
    told(KURIPAN, '9951', { name: 'Mulyati Sekar', birthDate: '1984-12-12' }),
  );
  const soughtAt = async () =>
    (await service.owner.query('select sought_at from worker where id = $1', [workerId])).rows[0].sought_at;
  await seek(service);
  expect(await soughtAt()).not.toBeNull();
  const kades = service.as({ role: 'KEPALA_DESA', areas: [KURIPAN] });
  const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
  const path = `/v1/workers/${workerId}`;
  expect((await kades.post(`${path}/family-permit`, permit, { 'if-match': '"1"' })).statusCode).toBe(200);
  expect(await soughtAt()).not.toBeNull();
  const right = { reasonCode: 'TYPED_WRONG', person: { name: 'Mulyati Sekarsari' } };
  expect((await kuripan.patch(path, right, { 'if-match': '"2"' })).statusCode).toBe(200);
  expect(await soughtAt()).toBeNull();
  await seek(service);
  expect(await soughtAt()).not.toBeNull();
});
