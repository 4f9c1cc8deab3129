import { expect, test } from '@jest/globals';
import { definitionOf, type Breakdown } from '@libs/journey';
import type { FigureAnswer } from '../ask-figure/ask-figure.views.js';
import { figureSheet } from './figure-sheet.js';

const names = new Map([['33', 'Jawa Tengah']]);

const answer = (id: string, more: Partial<FigureAnswer>): FigureAnswer => ({
  definition: { ...definitionOf(id)!, measures: 1, fold: 1 },
  counts: definitionOf(id)!.counts,
  basis: { code: 'originArea', id: 'menurut daerah asal', en: 'by area of origin' },
  areaEdition: 'Kepmendagri 300.2.2-2138/2025',
  areaValidFrom: '2025-04-25',
  areaCodes: 'AS_TOLD',
  oldAreas: [],
  areas: [],
  offices: [],
  period: { from: '2026-03-01', to: '2026-03-31' },
  figureStatus: 'SEMENTARA',
  isFinal: true,
  asOf: '2026-04-04T18:40:58.123Z',
  services: [
    { service: 'placement', watermark: '2026-04-04T18:40:00.000Z', lagSeconds: 4, waiting: 0, parked: 0 },
  ],
  behind: [],
  parked: 0,
  lagSeconds: 4,
  coverage: {
    villagesExpected: 0,
    villagesFresh: 0,
    villagesLate: 0,
    villagesSilent: 0,
    silent: [],
    oldestUnsyncedHours: null,
    provinces: [],
  },
  suppressed: { k: null, cells: 0 },
  total: 0,
  rows: [],
  ...more,
});

const explained = (told: FigureAnswer, filters = {}): Map<string, string> =>
  new Map(figureSheet(told, [], filters, names, 'id').explanations);

test('moments are those of Jakarta by its name; as of when is written as it is asked again, too', () => {
  const lines = explained(answer('KEBERANGKATAN', {}));
  expect(lines.get('Keadaan per')).toBe('2026-04-05 01:40:58 WIB = 2026-04-04T18:40:58.123Z');
  expect(lines.get('Terdengar sampai: Penempatan')).toBe('2026-04-05 01:40:00 WIB');
});

test('a cohort and a median say of how many, in words and in the row of the total', () => {
  const cohort = answer('PENGADUAN_SELESAI_PER_TANGGAL', { total: 3, totalOf: 8, endedBy: '2026-04-30' });
  expect(explained(cohort).get('Jumlah seluruhnya')).toBe('Selesai: 3 dari 8 pengaduan yang masuk (37,5 %)');
  expect(explained(cohort).get('Selesai sampai dengan')).toBe('2026-04-30');
  const { header, rows } = figureSheet(cohort, [], {}, names, 'id');
  expect(header).toEqual(['Selesai', 'Dari seluruhnya']);
  expect(rows.at(-1)).toEqual([3, 8]);
  const days = answer('LAMA_LANGKAH', { total: 12, totalOf: 30 });
  expect(figureSheet({ ...days, total: null, totalOf: null }, [], {}, names, 'id').rows).toEqual([
    ['–', '–'],
  ]);
  expect(explained(days).get('Jumlah seluruhnya')).toBe(
    'Median hari: 12 dari 30 langkah yang diketahui kedua harinya',
  );
});

test('a share says what it is a share of', () => {
  const share = answer('CAKUPAN_DESA', { total: 7, totalOf: 12 });
  expect(explained(share).get('Jumlah seluruhnya')).toBe(
    'Didaftarkan desa: 7 dari 12 pendaftaran CPMI (58,3 %)',
  );
  expect(figureSheet(share, [], {}, names, 'id').header).toEqual(['Didaftarkan desa', 'Dari seluruhnya']);
});

test.each<[string, Breakdown, string, string]>([
  ['KEPULANGAN_DEPORTASI', 'kind', 'ANAK_P', 'Anak perempuan'],
  ['LAMA_LANGKAH', 'kind', 'DAFTAR>VERIFIKASI_DESA', 'Pendaftaran → Verifikasi desa'],
  ['PENEMPATAN_LAYANAN', 'scheme', 'PPK_PERWAKILAN', 'Perpanjangan di Perwakilan'],
  ['PENGADUAN', 'cause', 'OVERSTAY', 'Tinggal melewati izin'],
  ['PENEMPATAN_LAYANAN', 'sex', 'X', 'X'],
])('of %s, %s %s is called %s beside its code', (id, by, code, name) => {
  const told = answer(id, { rows: [{ key: { [by]: code }, n: 7 }] });
  expect(figureSheet(told, [by], {}, names, 'id').rows[0]).toEqual([code, name, 7]);
});

test('what a figure was narrowed to is named, with its codes', () => {
  const lines = explained(answer('KEBERANGKATAN', {}), { area: ['33'], sex: ['P'] });
  expect(lines.get('Hanya')).toBe('Daerah asal: Jawa Tengah (33); Jenis kelamin: Perempuan (P)');
});
