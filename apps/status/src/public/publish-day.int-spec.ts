import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RelayTick, TELLERS, WorkerCleared, WorkerRegistered } from '@libs/contracts';
import { Transaction } from '@libs/database';
import { newId } from '@libs/kernel';
import { AREA_EDITION } from '@libs/reference';
import { received, REGISTERED } from '@libs/testing';
import { createSecretKey } from 'node:crypto';
import { startStatus, type StatusUnderTest } from '../spec-status.js';
import { PUBLIC_TABLES } from './public-tables.js';
import type { PublicFigures, PublicTableOfDay } from './public-figures.controller.js';
import { CannotPublish, publishDay, type Published } from './publish-day.js';

let service: StatusUnderTest;

const key = createSecretKey(Buffer.alloc(32, 7));
const AREAS = ['33', '35', '3307', '3507'];
const on = (day: string): Promise<Published> =>
  new Transaction(service.system, { actor: { role: 'SYSTEM' } }).run((tx) =>
    publishDay(tx, day, 2025, AREAS, key),
  );
const asAnybody = (path: string) => service.app.inject({ method: 'GET', url: `/v1/public/figures${path}` });
const table = async (id: string, query = ''): Promise<PublicTableOfDay> =>
  (await asAnybody(`/${id}${query}`)).json<PublicTableOfDay>();

const cleared = (villageCode: string, sex: string, country: string, heardOn: string) => {
  const [worker, journeyId] = [newId(), newId()];
  const heardAt = `${heardOn}T02:00:00.000Z`;
  return [
    received(
      WorkerRegistered,
      worker,
      { ...REGISTERED, villageCode, sex, intent: { ...REGISTERED.intent, country } },
      { occurredOn: '2025-03-01', journeyId, heardAt, actor: { role: 'PETUGAS_DESA', area: '3307102004' } },
    ),
    received(
      WorkerCleared,
      worker,
      { cardHash: 'h'.repeat(43), validUntil: '2028-01-01', officeCode: 'BP3MI_JATENG' },
      { occurredOn: '2025-11-10', journeyId, heardAt },
    ),
  ];
};

const ticks = (stamp: string) =>
  ['registration', 'training', 'placement', 'reintegration'].map((teller) =>
    received(RelayTick, newId(), { service: teller, stamp, offsets: {}, waiting: 0, oldestWaitingAgeMs: 0 }),
  );

beforeAll(async () => {
  service = await startStatus();
  const many = Array.from({ length: 41 }, () => cleared('3307102004', 'P', 'TW', '2025-11-11'));
  const ofOldCodes = Array.from({ length: 20 }, () => cleared('3399012001', 'P', 'TW', '2025-11-11'));
  await service.project(
    ...many.flat(),
    ...ofOldCodes.flat(),
    ...cleared('3507112008', 'L', 'QQ', '2025-11-12'),
  );
}, 60_000);

afterAll(() => service.close());

test('a day of which not everything was heard is not published', async () => {
  await expect(on('2026-01-31')).rejects.toThrow(CannotPublish);
  expect((await asAnybody('')).json<PublicFigures>().days).toEqual([]);
});

test('a published day tells everybody rounded numbers, each near what was counted', async () => {
  await service.project(...ticks('2026-02-01T00:00:00.000Z'));
  const { tables } = await on('2026-01-31');
  expect(tables).toBeGreaterThan(PUBLIC_TABLES.length);

  const { days, tables: list } = (await asAnybody('')).json<PublicFigures>();
  expect(days).toEqual(['2026-01-31']);
  expect(list.map(({ id }) => id)).toEqual(PUBLIC_TABLES.map(({ id }) => id));
  expect(list.every(({ figure, title }) => title.id.startsWith(figure.id))).toBe(true);

  const november = await table('penempatan-layanan-month-province-sex', '?period=2025-11');
  expect(november).toMatchObject({ on: '2026-01-31', asOf: '2026-01-31T17:00:00.000Z' });
  for (const { n } of november.cells) expect(n % 5).toBe(0);
  const ofWomen = november.cells.find(({ values }) => values['province'] === '33' && values['sex'] === 'P');
  expect(Math.abs(ofWomen!.n - 41)).toBeLessThan(5);
  // Every code of the list is printed: that nobody is there is not told apart from that somebody is.
  expect(november.cells).toHaveLength(4 * 3);
});

test('of a code that is in force no more nobody is counted in the province that it begins with', async () => {
  const { cells } = await table('penempatan-layanan-month-province-sex', '?period=2025-11');
  const others = cells.find(({ values }) => values['province'] === 'OTHER' && values['sex'] === 'P');
  expect(Math.abs(others!.n - 20)).toBeLessThan(5);
});

test('a published day says what it rests on', async () => {
  const { definition, restsOn } = await table('penempatan-layanan-year');
  expect(definition).toEqual({ id: 'PENEMPATAN_LAYANAN', version: 1 });
  expect(restsOn).toEqual({
    measures: 1,
    fold: 1,
    areaEdition: AREA_EDITION.decree,
    areaValidFrom: AREA_EDITION.validFrom,
    watermarks: Object.fromEntries(TELLERS.map((teller) => [teller, '2026-02-01T00:00:00.000Z'])),
    parked: 0,
    coverage: {
      villagesExpected: 1,
      villagesFresh: 0,
      villagesLate: 0,
      villagesSilent: 1,
      provinces: [{ province: '33', villages: 1, silent: 1 }],
    },
  });
});

test('a country that is on no list is another, and its code is not told', async () => {
  const { cells } = await table('penempatan-layanan-month-country-sex', '?period=2025-11');
  expect(cells.some(({ values }) => values['country'] === 'OTHER')).toBe(true);
  expect(JSON.stringify(cells)).not.toContain('QQ');
});

test('what was printed stays, whatever is heard later; the next day prints what is known then', async () => {
  const before = await table('penempatan-layanan-year-regency', '?period=2025');
  const more = Array.from({ length: 60 }, () => cleared('3507112008', 'P', 'HK', '2026-02-02'));
  await service.project(...more.flat(), ...ticks('2026-03-01T00:00:00.000Z'));
  await expect(on('2026-01-31')).rejects.toThrow(/published already/);
  await on('2026-02-28');
  expect(await table('penempatan-layanan-year-regency', '?period=2025&on=2026-01-31')).toEqual(before);
  const now = await table('penempatan-layanan-year-regency', '?period=2025');
  const ofMalang = ({ cells }: PublicTableOfDay): number =>
    cells.find(({ values }) => values['regency'] === '3507')!.n;
  expect(now.on).toBe('2026-02-28');
  expect(ofMalang(now) - ofMalang(before)).toBe(60);
  const ofKebumen = ({ cells }: PublicTableOfDay): number =>
    cells.find(({ values }) => values['regency'] === '3307')!.n;
  expect(ofKebumen(now)).toBe(ofKebumen(before));
});

test.each([
  '/no-such-table',
  '/penempatan-layanan-year-regency?period=2031',
  '/penempatan-layanan-year?on=2020-01-01',
])('%s is not published', async (path) => {
  const answer = await asAnybody(path);
  expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([404, '/problems/not-published']);
});
