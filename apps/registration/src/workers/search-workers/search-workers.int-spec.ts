import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import type { Asker } from '@libs/testing';
import { Vault } from '@libs/vault';
import { FillNameIndex } from '../../name-index/fill-name-index/fill-name-index.js';
import { register, told } from '../../spec-duplicates.js';
import { startRegistration, type RegistrationUnderTest } from '../../spec-registration.js';

const KURIPAN = '3307102004';
const KALIWIRO = '3307052003';
const ARJOWILANGUN = '3507112008';

let service: RegistrationUnderTest;
let kuripan: Asker;
let kaliwiro: Asker;
let arjowilangun: Asker;
let dinas: Asker;

beforeAll(async () => {
  service = await startRegistration();
  const desk = (area: string) => service.as({ role: 'PETUGAS_DESA', areas: [area] });
  [kuripan, kaliwiro, arjowilangun] = [desk(KURIPAN), desk(KALIWIRO), desk(ARJOWILANGUN)];
  dinas = service.as({ role: 'DINAS', areas: ['3307'] });
}, 60_000);

afterAll(() => service.close());

interface Found {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly complete: boolean;
}

const search = async (asker: Asker, body: object) => {
  const answer = await asker.post('/v1/workers/search', body);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return answer.json<Found>();
};
const namesOf = ({ items }: Found) => items.map(({ name }) => name);

describe('an officer looks for somebody by name', () => {
  beforeAll(async () => {
    await register(kuripan, told(KURIPAN, '9901', { name: 'Sulastri Wulandari' }));
    await register(kuripan, told(KURIPAN, '9902', { name: 'Hj. Soelastri Wulandari Dewi' }));
    await register(kaliwiro, told(KALIWIRO, '9903', { name: 'Sulastri Contohwati' }));
    await register(arjowilangun, told(ARJOWILANGUN, '9904', { name: 'Sulastri Jauh' }));
  });

  test('by words in any order and spelling, all of which must be there, the very name first', async () => {
    const found = await search(kuripan, { name: 'WULANDARI sulastri' });
    expect([namesOf(found), found.complete]).toEqual([
      ['Sulastri Wulandari', 'Hj. Soelastri Wulandari Dewi'],
      true,
    ]);
    expect(namesOf(await search(kuripan, { name: 'Sulastri Contohwati' }))).toEqual([]);
  });

  test('in her own area, and shown is what a list shows', async () => {
    const { items } = await search(dinas, { name: 'Soelastri' });
    expect(items.map(({ villageCode }) => villageCode)).toEqual([KALIWIRO, KURIPAN, KURIPAN]);
    expect(items[0]).toMatchObject({ nik: expect.stringMatching(/^3307••••••••••\d\d$/), birthYear: 1995 });
    for (const item of items) {
      expect(item).not.toHaveProperty('birthDate');
      expect(item).not.toHaveProperty('phone');
    }
    const bp3mi = service.as({ role: 'BP3MI', areas: ['35'] });
    expect(namesOf(await search(bp3mi, { name: 'Sulastri' }))).toEqual(['Sulastri Jauh']);
    expect(namesOf(await search(dinas, { name: 'Sulastri', villageCode: ARJOWILANGUN }))).toEqual([]);
  });

  test('with a slip or cut short in one village, and not in a whole regency', async () => {
    for (const name of ['Sulasrti Wulandari', 'Sulatri', 'sulas', 'Wulandri'])
      expect(namesOf(await search(kuripan, { name }))).toContain('Sulastri Wulandari');
    expect(namesOf(await search(dinas, { name: 'Sulatri' }))).toEqual([]);
    expect(namesOf(await search(dinas, { name: 'Sulatri', villageCode: KALIWIRO }))).toEqual([
      'Sulastri Contohwati',
    ]);
  });

  test('and only in the state that is asked for', async () => {
    expect(namesOf(await search(dinas, { name: 'Sulastri', state: 'DISTRICT_VERIFIED' }))).toEqual([]);
  });

  test('what is no name finds nobody, and what is no question is refused by its field', async () => {
    expect(await search(kuripan, { name: '12 345' })).toEqual({ items: [], complete: true });
    for (const [body, pointer] of [
      [{}, '/name'],
      [{ name: 'Siti', villageCode: '3307' }, '/villageCode'],
      [{ name: 'S'.repeat(61) }, '/name'],
      [{ name: 'Siti', after: 'x' }, '/after'],
    ] as const) {
      const answer = await kuripan.post('/v1/workers/search', body);
      expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ pointer }] }]);
    }
    const company = service.as({ role: 'P3MI', areas: [], orgId: 'P3MI-DEMO-01' });
    expect((await company.post('/v1/workers/search', { name: 'Sulastri' })).statusCode).toBe(403);
  });
});

test('who is corrected is found by what is right, and no longer by what was wrong', async () => {
  const { workerId } = await register(kuripan, told(KURIPAN, '9911', { name: 'Ngatiyem Salah' }));
  const correction = { reasonCode: 'TYPED_WRONG', person: { name: 'Murtiningsih Benar' } };
  const answer = await kuripan.patch(`/v1/workers/${workerId}`, correction, { 'if-match': '"1"' });
  expect(answer.statusCode).toBe(200);
  expect(namesOf(await search(dinas, { name: 'Murtiningsih' }))).toEqual(['Murtiningsih Benar']);
  expect(namesOf(await search(dinas, { name: 'Ngatiyem' }))).toEqual([]);
});

test('somebody abroad is found by her village alone', async () => {
  const abroad = {
    villageCode: KURIPAN,
    sex: 'P',
    birthYear: 1999,
    person: { name: 'Rinjani Contoh' },
    country: 'MY',
    informant: 'FAMILY',
  };
  expect((await kuripan.post('/v1/workers/abroad', abroad)).statusCode).toBe(201);
  expect(namesOf(await search(kuripan, { name: 'Rinjani' }))).toEqual(['Rinjani Contoh']);
  expect(namesOf(await search(dinas, { name: 'Rinjani' }))).toEqual([]);
  expect(namesOf(await search(dinas, { name: 'Rinjani', villageCode: KURIPAN }))).toEqual([]);
});

test('who was registered before there was an index is found once it is filled, and too many are not all opened', async () => {
  await fill('3307102005', ['Budi Contoh', ...Array<string>(250).fill('Siti Contoh')]);
  const clerk = service.as({ role: 'PETUGAS_DESA', areas: ['3307102005'] });
  while (await service.app.get(FillNameIndex).fill());
  expect(namesOf(await search(clerk, { name: 'Budi' }))).toEqual(['Budi Contoh']);
  const many = await search(clerk, { name: 'Siti' });
  expect([many.items.length, many.complete]).toEqual([50, false]);
});

/** A register as it was before, one line a name, the oldest first. */
async function fill(village: string, names: readonly string[]): Promise<void> {
  const vault = service.app.get(Vault);
  const rows = names.map((name) => {
    const id = newId();
    const card = { name, maskedNik: '3307**********01' };
    return { id, ...vault.seal('worker', id, { card, identity: {} }) };
  });
  const all = <Key extends keyof (typeof rows)[number]>(key: Key) => rows.map((row) => row[key]);
  await service.owner.query(
    `with w as (
       insert into worker (id, journey_id, village_code, sex, birth_year, identity_status, country, isco08,
         planned_departure, state, version, data_key, card, identity, recorded_at)
       select id, id, $1, 'P', 1995, 'SIGHTED_KTP', 'TW', '5322', '2027-07-01', 'REGISTERED', 1, data_key, card, identity, now()
       from unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[]) as t (id, data_key, card, identity)
       returning id)
     insert into name_entry (worker_id, village_code) select id, $1 from w`,
    [village, all('id'), all('dataKey'), all('card'), all('identity')],
  );
}
