import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AreaRecorded } from '@libs/contracts';
import type { Asker } from '@libs/testing';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';
import type { AreaView } from './area.views.js';
import { TellAreas } from './tell-areas/tell-areas.js';

let service: RegistrationUnderTest;
let sri: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'] });
}, 60_000);

afterAll(() => service.close());

async function found(query: string): Promise<AreaView[]> {
  const answer = await sri.get(`/v1/areas?${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json<{ items: AreaView[] }>().items;
}

const named = (areas: readonly AreaView[]) => areas.map(({ code, name }) => `${code} ${name}`);

describe('an area is found', () => {
  test('by the first letters of its name, the shortest way to the very name first', async () => {
    const [first] = await found('q=Kuripan&within=3307&level=4');
    expect(first).toEqual({
      code: expect.stringMatching(/^3307/),
      name: 'Kuripan',
      kind: 'DESA',
      level: 4,
      within: [
        { code: '33', name: 'Jawa Tengah', kind: 'PROVINSI' },
        { code: '3307', name: 'Kabupaten Wonosobo', kind: 'KABUPATEN' },
        { code: expect.any(String), name: expect.any(String), kind: 'KECAMATAN' },
      ],
      validFrom: '2025-04-25',
    });
  });

  test('by a place and what it lies in, however few letters', async () => {
    expect(named(await found('q=kuri%20wono&level=4'))).toEqual(
      expect.arrayContaining(['3307102004 Kuripan', '3307122007 Kuripan']),
    );
  });

  test('a regency by its own name, before the villages that begin so', async () => {
    expect(named(await found('q=wonosobo'))[0]).toBe('3307 Kabupaten Wonosobo');
    expect(named(await found('q=malang&level=2'))).toEqual(['3507 Kabupaten Malang', '3573 Kota Malang']);
  });

  test('by a later word of its name', async () => {
    expect(named(await found('q=barat&level=1'))).toContain('32 Jawa Barat');
  });

  test('by its code in either spelling', async () => {
    expect(named(await found('q=33.07.10.2004'))).toEqual(['3307102004 Kuripan']);
    expect(named(await found('q=3307&level=2'))).toEqual(['3307 Kabupaten Wonosobo']);
  });

  test('once, though two of its words begin so', async () => {
    const codes = (await found('q=kar&level=4&limit=50')).map(({ code }) => code);
    expect(codes).toHaveLength(50);
    expect(new Set(codes).size).toBe(50);
  });
});

test.each(['q=%25', "q='", 'q=zzzzzz', 'q=99'])('what fits nothing finds nothing: %s', async (query) =>
  expect(await found(query)).toEqual([]),
);

test.each([
  '',
  'q=',
  'q=a&level=5',
  'q=a&level=x',
  'q=a&limit=51',
  'q=a&within=330',
  'q=a%00',
  'q=%E2%80%AE',
  'q=a&name=b',
])('a question that is none is refused with its field: %s', async (query) =>
  expect((await sri.get(`/v1/areas?${query}`)).statusCode).toBe(400),
);

test('an area is looked up by its code, and what is no code is no area', async () => {
  expect((await sri.get('/v1/areas/5202082001')).json()).toMatchObject({ name: 'Pringgarata', kind: 'DESA' });
  for (const code of ['9999999999', '33.07', 'x', '%00', "'"]) {
    const answer = await sri.get(`/v1/areas/${code}`);
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([
      404,
      '/problems/area-not-found',
    ]);
  }
});

test('a code that has ended is looked up with the one that took its place, and not offered any more', async () => {
  const { rows } = await service.owner.query<{ code: string }>(
    `insert into area (code, name, kind, valid_from, valid_to, succeeded_by, edition)
     values ('3307102999', 'Lamasekali', 'DESA', '2011-01-01', '2025-04-24', '3307102004', 'older') returning code`,
  );
  expect(rows).toHaveLength(1);
  expect(await found('q=3307102999')).toEqual([]);
  expect((await sri.get('/v1/areas/3307102999')).json()).toMatchObject({
    validTo: '2025-04-24',
    succeededBy: '3307102004',
  });
});

describe('the log is told', () => {
  const tell = () => service.app.get(TellAreas).tell();
  const told = async (): Promise<
    { seq: string; topic: string; payload: AreaRecorded; occurredOn: string }[]
  > => {
    const { rows } = await service.owner.query(
      `select seq, topic, payload, occurred_on::text as "occurredOn" from (
         select position, type, seq, topic, payload, occurred_on from outbox union all
         select position, type, seq, topic, payload, occurred_on from event_archive) e
       where type = $1 order by position`,
      [AreaRecorded.type],
    );
    return rows;
  };

  test('of each area once, down to districts, by however many processes', async () => {
    await Promise.all([tell(), tell(), tell()]);
    await tell();
    const all = await told();
    expect(new Set(all.map(({ payload }) => payload.areaCode)).size).toBe(all.length);
    expect(all.length % 100).toBe(0);
    expect(all.every(({ payload }) => payload.areaCode.length <= 6)).toBe(true);
    expect(all.find(({ payload }) => payload.areaCode === '110101')).toEqual({
      seq: '1',
      topic: 'pmi.reference.v1',
      payload: { areaCode: '110101', kind: 'KECAMATAN', validFrom: '2025-04-25' },
      occurredOn: '2025-04-25',
    });
  });

  test('of a new edition’s changes alone, after what was told before, and then of nothing', async () => {
    await service.owner.query('update area_telling set done_at = now()');
    const before = (await told()).length;
    await service.owner.query(`insert into area_telling (edition) values ('a later one')`);
    await service.owner.query(
      `update area set edition = 'a later one', valid_to = '2027-12-31', succeeded_by = '330710'
       where code in ('110101', '330711', '3307102005')`,
    );
    expect(await tell()).toBe(true);
    const changes = (await told()).slice(before);
    expect(
      changes.toSorted((one, other) => (one.payload.areaCode < other.payload.areaCode ? -1 : 1)),
    ).toMatchObject([
      {
        seq: '2',
        payload: { areaCode: '110101', validTo: '2027-12-31', succeededBy: '330710' },
        occurredOn: '2027-12-31',
      },
      { seq: '1', payload: { areaCode: '330711' } },
    ]);
    expect(await tell()).toBe(false);
    expect(await told()).toHaveLength(before + 2);
  });
});
