import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RelayTick, WorkerCleared, WorkerRegistered, type ReceivedEvent } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { received, REGISTERED, type Asker } from '@libs/testing';
import { startStatus, type StatusUnderTest } from '../spec-status.js';
import type { FigureAnswer } from './ask-figure/ask-figure.views.js';
import type { StateCounts } from './count-states.js';

/** A village of Merauke as it was coded in Papua, and as it is in Papua Selatan; Jayapura; a code that nobody knows. */
const [OLD, NEW, STAYED, UNKNOWN] = ['9101012001', '9301012001', '9103012001', '9198012001'];

let service: StatusUnderTest;
let ministry: Asker;

beforeAll(async () => {
  service = await startStatus();
  ministry = service.as({ role: 'KEMENTERIAN' });
  await service.project(
    ...placed(OLD, 3),
    ...placed(NEW, 6),
    ...placed(STAYED, 5),
    ...placed(UNKNOWN, 2),
    ...placed('3307102004', 8),
  );
}, 30_000);

afterAll(() => service.close());

function placed(villageCode: string, people: number): ReceivedEvent[] {
  return Array.from({ length: people }, () => newId()).flatMap((worker) => {
    const journeyId = newId();
    const about = (occurredOn: string) => ({
      occurredOn,
      journeyId,
      heardAt: `${occurredOn}T02:00:00.100Z`,
      recordedAt: `${occurredOn}T02:00:00.000Z`,
      actor: { role: 'PETUGAS_DESA', area: villageCode },
    });
    return [
      received(WorkerRegistered, worker, { ...REGISTERED, villageCode }, about('2022-01-10')),
      received(
        WorkerCleared,
        worker,
        { cardHash: 'h'.repeat(43), validUntil: '2030-01-01', officeCode: 'BP3MI_PAPUA' },
        about('2022-03-10'),
      ),
    ];
  });
}

const MARCH = 'from=2022-03&to=2022-03';
const ask = async (query: string, id = 'PENEMPATAN_LAYANAN', asker = ministry): Promise<FigureAnswer> => {
  const answer = await asker.get(`/v1/figures/${id}?${query}`);
  expect({ query, status: answer.statusCode }).toEqual({ query, status: 200 });
  return answer.json<FigureAnswer>();
};
const rowsOf = ({ rows }: FigureAnswer): string[] =>
  rows
    .map(({ key, n, old }) => `${Object.values(key)[0]} ${n}${old === undefined ? '' : ` (${old})`}`)
    .toSorted();

const MERAUKE = { code: '9101', name: 'Kabupaten Merauke', law: 'UU 14/2022', successors: ['9301'] };

describe.each(['as they are heard', 'once the month is summed up'])('old codes, %s,', (when) => {
  beforeAll(async () => {
    if (when === 'as they are heard') return;
    const told = { stamp: '2024-06-01T00:00:00.000Z', offsets: {}, waiting: 0, oldestWaitingAgeMs: 0 };
    await service.project(
      ...['registration', 'training', 'placement', 'reintegration'].map((teller) =>
        received(RelayTick, newId(), { service: teller, ...told }),
      ),
    );
  });

  test('stand apart from every province under their own codes and names', async () => {
    const answer = await ask(`${MARCH}&by=province`);
    expect(rowsOf(answer)).toEqual(['33 8', '91 5', '9101 3 (Kabupaten Merauke)', '9198 2 (9198)', '93 6']);
    expect(answer).toMatchObject({
      total: 24,
      areaCodes: 'AS_TOLD',
      areaEdition: expect.stringContaining('Kepmendagri'),
      areaValidFrom: '2025-04-25',
      oldAreas: [
        { ...MERAUKE, n: 3 },
        { code: '9198', successors: [], n: 2 },
      ],
    });
    expect(answer.oldAreas[0]).not.toHaveProperty('countedUnder');
    expect(rowsOf(await ask(`${MARCH}&by=regency`))).toEqual([
      '3307 8',
      '9101 3 (Kabupaten Merauke)',
      '9103 5',
      '9198 2 (9198)',
      '9301 6',
    ]);
  });

  test('are counted under their one successor where that is asked for, and said', async () => {
    const answer = await ask(`${MARCH}&by=province&areaCodes=CURRENT`);
    expect(rowsOf(answer)).toEqual(['33 8', '91 5', '9198 2 (9198)', '93 9']);
    expect(answer).toMatchObject({
      total: 24,
      areaCodes: 'CURRENT',
      oldAreas: [
        { ...MERAUKE, countedUnder: '9301', n: 3 },
        { code: '9198', n: 2 },
      ],
    });
    const top = await ask(`${MARCH}&by=regency&areaCodes=CURRENT&top=1&against=year`);
    expect(top.rows).toEqual([
      { key: { regency: '9301' }, n: 9, against: 0 },
      { key: {}, rest: 3, n: 15, against: 0 },
    ]);
  });

  test('are in what is narrowed by area as it is asked, and said', async () => {
    const total = async (query: string): Promise<unknown[]> => {
      const answer = await ask(`${MARCH}&${query}`);
      return [answer.total, answer.oldAreas.map(({ code }) => code)];
    };
    expect(await total('area=93')).toEqual([6, []]);
    expect(await total('area=93&areaCodes=CURRENT')).toEqual([9, ['9101']]);
    expect(await total('area=91')).toEqual([10, ['9101', '9198']]);
    expect(await total('area=91&areaCodes=CURRENT')).toEqual([7, ['9198']]);
    expect(await total('area=9101&areaCodes=CURRENT')).toEqual([3, ['9101']]);
    expect(await total('')).toEqual([24, []]);
  });

  test('are of journeys by state a row of their own too', async () => {
    const { rows, areaValidFrom } = (
      await ministry.get('/v1/figures/states?by=province&under=91')
    ).json<StateCounts>();
    expect(rows.map(({ area, old, journeys }) => [area, old, journeys])).toEqual([
      ['91', undefined, 5],
      ['9101', 'Kabupaten Merauke', 3],
      ['9198', '9198', 2],
    ]);
    expect(areaValidFrom).toBe('2025-04-25');
  });
});

test('what is kept back under an old code is kept back where it is carried to', async () => {
  const query = `${MARCH}&by=regency,sex,country`;
  const told = await ask(query);
  const now = await ask(`${query}&areaCodes=CURRENT`);
  // 2 and 3 are 5 together, and enough: the 6 of the successor is told, and with the 3 it would give them away.
  expect(rowsOf(told)).toContain('9301 6');
  expect(rowsOf(now)).toEqual(['3307 8', '9103 5', '9198 null (9198)', '9301 null']);
  for (const { oldAreas, suppressed } of [told, now]) {
    expect(oldAreas.map(({ n }) => n)).toEqual([null, null]);
    expect(suppressed).toEqual({ k: 5, cells: 2 });
  }
});

test('of medians and below the kab/kota nothing is carried, and a village of no list is marked', async () => {
  const medians = await ask('from=2022-01&to=2022-12&by=province&areaCodes=CURRENT', 'LAMA_LANGKAH');
  expect(medians).toMatchObject({ areaCodes: 'AS_TOLD', oldAreas: [{ code: '9101', n: 3 }, { n: 2 }] });
  expect(rowsOf(medians)).toContain('9101 59 (Kabupaten Merauke)');
  const villages = await ask(`${MARCH}&by=village&areaCodes=CURRENT`);
  expect(villages.areaCodes).toBe('AS_TOLD');
  const isOld = ({ rows }: FigureAnswer, code: string) =>
    rows.find(({ key }) => key['village'] === code)?.old;
  expect([isOld(villages, OLD), isOld(villages, '3307102004')]).toEqual([OLD, undefined]);
});

test('an office is told what its own codes hold', async () => {
  const office = service.as({ role: 'DINAS', areas: ['93'] });
  const answer = await ask(`${MARCH}&by=regency&areaCodes=CURRENT`, 'PENEMPATAN_LAYANAN', office);
  expect(rowsOf(answer)).toEqual(['9301 6']);
});

test('a file names the edition, marks the rows, and says what was carried', async () => {
  const file = async (more: string): Promise<string[]> => {
    const path = `/v1/figures/PENEMPATAN_LAYANAN/file?${MARCH}&by=province&format=csv${more}`;
    return (await ministry.get(path, { 'accept-language': 'id' })).body.split('\r\n');
  };
  const told = await file('');
  expect(told).toContain('9101,Kabupaten Merauke (kode lama),3');
  expect(told).toContain('"Kode lama, berdiri sendiri",9101 Kabupaten Merauke: 3; 9198: 2');
  expect(told.some((line) => /^Daftar wilayah,.*2025 \(berlaku sejak 2025-04-25\)$/.test(line))).toBe(true);
  const now = await file('&areaCodes=CURRENT');
  expect(now).toContain('"Kode lama, dihitung di bawah penerusnya",9101 Kabupaten Merauke → 9301: 3');
});

test('other ways to count areas are refused', async () => {
  const answer = await ministry.get(`/v1/figures/PENEMPATAN_LAYANAN?${MARCH}&areaCodes=2020`);
  expect(answer.statusCode).toBe(400);
});
