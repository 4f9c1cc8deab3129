import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { guessColumns } from '../mapping/guess-columns.js';
import { dayOf, judgeRow, shownOf, type Rules } from './judge-row.js';
import { Villages } from './villages.js';

const HEADER = [
  'ID PMI',
  'Nama Lengkap',
  'NIK',
  'Tgl. Lahir',
  'JK',
  'Pendidikan',
  'Desa',
  'Kecamatan',
  'Negara Tujuan',
  'Jabatan',
  'Skema',
  'Rencana Berangkat',
  'No. HP',
];
const SITI = [
  'SIS-2026-9901',
  'Siti Contoh',
  '3307105506959901',
  '15/06/1995',
  'P',
  'SMP',
  'Kuripan',
  'Watumalang',
  'Taiwan',
  'Caregiver',
  'P to P',
  '2027-07-01',
  '0812-0000-9901',
];

const villages = new Villages('3307', [
  { code: '3307102004', name: 'Kuripan', within: 'Watumalang' },
  { code: '3307122007', name: 'Kuripan', within: 'Garung' },
  { code: '3307052003', name: 'Kaliwiro', within: 'Kaliwiro' },
]);
const rules = (changes: Partial<Rules['mapping']> = {}): Rules => ({
  mapping: { ...guessColumns(HEADER), ...changes },
  header: HEADER,
  villages,
  today: '2026-11-28',
  childAgeOf: ({ country }) => (country === 'HK' ? 18 : 17),
});
const siti = (changes: Readonly<Record<string, string>> = {}) =>
  HEADER.map((column, index) => changes[column] ?? SITI[index]!);
const judged = (changes?: Readonly<Record<string, string>>) => judgeRow(siti(changes), rules());

test('the columns are told by their headers, whatever their spelling', () => {
  const guessed = guessColumns(HEADER).columns;
  expect(Object.fromEntries(guessed.map(({ field, column }) => [field, column]))).toEqual({
    EXTERNAL_ID: 'ID PMI',
    NAME: 'Nama Lengkap',
    NIK: 'NIK',
    BIRTH_DATE: 'Tgl. Lahir',
    SEX: 'JK',
    EDUCATION: 'Pendidikan',
    VILLAGE: 'Desa',
    SUBDISTRICT: 'Kecamatan',
    COUNTRY: 'Negara Tujuan',
    JOB: 'Jabatan',
    SCHEME: 'Skema',
    PLANNED_DEPARTURE: 'Rencana Berangkat',
    PHONE: 'No. HP',
  });
});

test('what an office has said of a column holds for its next file', () => {
  const remembered = { ...guessColumns(HEADER), columns: [{ field: 'NAME', column: 'Pekerja' }] as const };
  const { columns } = guessColumns(['Pekerja', 'Nama', 'NIK'], remembered);
  expect(columns).toEqual([
    { field: 'NAME', column: 'Pekerja' },
    { field: 'NIK', column: 'NIK' },
  ]);
});

test('a row becomes a person in the register’s own codes', () => {
  expect(judged()).toEqual({
    number: 'SIS-2026-9901',
    system: 'SISKOP2MI',
    name: 'Siti Contoh',
    nik: '3307105506959901',
    birthDate: '1995-06-15',
    sex: 'P',
    education: 'SLTP',
    village: '3307102004',
    country: 'TW',
    rawJobTitle: 'Caregiver',
    isco08: '5322',
    scheme: 'P_TO_P',
    plannedDeparture: '2027-07-01',
    phone: '+6281200009901',
  });
});

test.each([
  [{ 'ID PMI': '' }, 'EMPTY', 'EXTERNAL_ID'],
  [{ 'ID PMI': 'a b c d' }, 'NOT_A_NUMBER', 'EXTERNAL_ID'],
  [{ NIK: '3.30711E+15' }, 'NOT_A_NIK', 'NIK'],
  [{ NIK: '0912345678901234' }, 'TEMPORARY_NIK', 'NIK'],
  [{ 'Tgl. Lahir': '31/02/1995' }, 'NOT_A_DAY', 'BIRTH_DATE'],
  [{ 'Tgl. Lahir': '2027-01-01' }, 'NOT_A_DAY', 'BIRTH_DATE'],
  [{ 'Tgl. Lahir': '2009-11-29' }, 'TOO_YOUNG', 'BIRTH_DATE'],
  [{ 'Tgl. Lahir': '2008-11-29', 'Negara Tujuan': 'Hong Kong' }, 'TOO_YOUNG', 'BIRTH_DATE'],
  [{ JK: 'X' }, 'UNKNOWN_VALUE', 'SEX'],
  [{ Pendidikan: 'Pesantren' }, 'UNKNOWN_VALUE', 'EDUCATION'],
  [{ 'Negara Tujuan': 'Korea' }, 'UNKNOWN_VALUE', 'COUNTRY'],
  [{ Jabatan: 'Worker' }, 'UNKNOWN_VALUE', 'JOB'],
  [{ Kecamatan: '' }, 'VILLAGE_AMBIGUOUS', 'VILLAGE'],
  [{ Kecamatan: 'Watumalng' }, 'VILLAGE_AMBIGUOUS', 'VILLAGE'],
  [{ Desa: 'Lamasekali' }, 'UNKNOWN_VALUE', 'VILLAGE'],
  [{ Desa: '35.07.11.2008' }, 'OUTSIDE_AREA', 'VILLAGE'],
  [{ 'No. HP': 'tidak ada' }, 'NOT_A_PHONE', 'PHONE'],
  [{ 'Nama Lengkap': 'Si\u0000ti' }, 'NOT_TEXT', 'NAME'],
])('%j is not taken over: %s in %s', (changes, refusal, field) => {
  expect(judged(changes)).toMatchObject({ refusal, field });
});

test('who is 17 on the day is taken over', () => {
  expect(judged({ 'Tgl. Lahir': '2009-11-28' })).toMatchObject({ birthDate: '2009-11-28' });
});

test('a row with more or fewer cells than the header is shifted, and nobody is taken over from it', () => {
  for (const cells of [siti().slice(1), [...siti(), '']])
    expect(judgeRow(cells, rules())).toEqual({ refusal: 'COLUMNS_DIFFER' });
});

describe('what the office says', () => {
  test('of a word of the file holds for all its rows', () => {
    const values = [{ field: 'COUNTRY', told: 'KOREA', code: 'KR' }] as const;
    expect(judgeRow(siti({ 'Negara Tujuan': ' korea' }), rules({ values }))).toMatchObject({ country: 'KR' });
  });

  test('of a village may not lead out of its area', () => {
    const values = [{ field: 'VILLAGE', told: 'Lamasekali', code: '3507112008' }] as const;
    expect(judgeRow(siti({ Desa: 'Lamasekali' }), rules({ values }))).toMatchObject({
      refusal: 'OUTSIDE_AREA',
    });
  });

  test('of a village that several bear puts nobody anywhere: each row has to tell its subdistrict', () => {
    const values = [{ field: 'VILLAGE', told: 'Kuripan', code: '3307102004' }] as const;
    const judgedIn = (subdistrict: string) => judgeRow(siti({ Kecamatan: subdistrict }), rules({ values }));
    expect(judgedIn('Garung')).toMatchObject({ village: '3307122007' });
    expect(judgedIn('Watumalang')).toMatchObject({ village: '3307102004' });
    for (const subdistrict of ['', 'Watumalng'])
      expect(judgedIn(subdistrict)).toEqual({ refusal: 'VILLAGE_AMBIGUOUS', field: 'VILLAGE' });
  });

  test('of a village that nobody knows by this name holds, and without it the word is asked for', () => {
    const values = [{ field: 'VILLAGE', told: 'Kali Wiro Lor', code: '3307052003' }] as const;
    const row = siti({ Desa: 'kali wiro lor', Kecamatan: '' });
    expect(judgeRow(row, rules({ values }))).toMatchObject({ village: '3307052003' });
    expect(judgeRow(row, rules())).toMatchObject({ refusal: 'UNKNOWN_VALUE', told: 'kali wiro lor' });
  });

  test('of a word a second time takes the place of what it said before', () => {
    const values = [
      { field: 'COUNTRY', told: 'Korea', code: 'KP' },
      { field: 'COUNTRY', told: 'KOREA', code: 'KR' },
    ] as const;
    expect(judgeRow(siti({ 'Negara Tujuan': 'korea' }), rules({ values }))).toMatchObject({ country: 'KR' });
  });

  test('of the whole file stands for a column that is not there', () => {
    const columns = guessColumns(HEADER).columns.filter(({ field }) => field !== 'SCHEME');
    expect(judgeRow(siti(), rules({ columns }))).toMatchObject({ refusal: 'EMPTY', field: 'SCHEME' });
    const fixed = [{ field: 'SCHEME', code: 'UKPS' }] as const;
    expect(judgeRow(siti(), rules({ columns, fixed }))).toMatchObject({ scheme: 'UKPS' });
  });
});

test.each([
  ['2026-03-04', '2026-03-04'],
  ['2026-03-04 00:00:00', '2026-03-04'],
  ['04/03/2026', '2026-03-04'],
  ['4-3-2026', '2026-03-04'],
  ['13/14/2026', undefined],
  ['04/03/26', undefined],
  ['March 4', undefined],
])('the day %s is %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test('any cells at all are a person or a reason, and what is shown of them has no whole number', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 15 }), (cells) => {
      const fate = judgeRow(cells, rules());
      expect('refusal' in fate).toBe(true);
    }),
  );
  expect(shownOf(siti(), rules())).toEqual({
    name: 'Siti Contoh',
    village: 'Kuripan',
    nik: '3307••••••••••01',
  });
});
