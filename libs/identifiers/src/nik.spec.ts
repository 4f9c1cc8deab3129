import { expect, test } from '@jest/globals';
import { isLocalDate } from '@libs/kernel';
import { readAreas } from '@libs/reference';
import * as fc from 'fast-check';
import { maskNik, parseNik, type Sex } from './nik.js';

const today = '2026-08-01';
const areas = await readAreas();
const kecamatan = areas.filter(({ level }) => level === 3).map(({ code }) => code);
const provinces = areas.filter(({ level }) => level === 1).map(({ code }) => code);

test.each([
  ['3307105506959901', 'P', ['1995-06-15'], 'a woman of Watumalang'],
  ['3307101506959901', 'L', ['1995-06-15'], 'a man of the same day: somebody else, not a typing error'],
  ['3171012902001234', 'L', ['2000-02-29'], '1900 had no 29 February'],
  ['3307106902209901', 'P', ['1920-02-29', '2020-02-29'], 'both centuries are possible'],
  ['3307104108269901', 'P', ['1926-08-01', '2026-08-01'], 'born today'],
  ['3307104208269901', 'P', ['1926-08-02'], 'tomorrow is not yet'],
  ['3307104108169901', 'P', ['1916-08-01', '2016-08-01'], 'a hundred and ten today'],
  ['3307107107169901', 'P', ['2016-07-31'], 'a day more than anyone lives'],
])('%s is %s, born on one of %j: %s', (nik, sex, candidates) => {
  expect(parseNik(nik, { today })).toEqual({
    kind: 'VALID',
    area: nik.slice(0, 6),
    sex,
    candidates,
    warnings: [],
  });
});

test.each([
  ['3171013002001234', 'IMPOSSIBLE_DATE', '30 February'],
  ['3307107206959901', 'IMPOSSIBLE_DATE', 'day 72'],
  ['3307104006959901', 'IMPOSSIBLE_DATE', 'day 40'],
  ['3307100006959901', 'IMPOSSIBLE_DATE', 'day 0'],
  ['3307105513959901', 'IMPOSSIBLE_DATE', 'month 13'],
  ['9971011708450001', 'UNKNOWN_PROVINCE', 'province 99'],
  ['3300105506959901', 'IMPOSSIBLE_AREA', 'kabupaten 00'],
  ['3307005506959901', 'IMPOSSIBLE_AREA', 'kecamatan 00'],
  ['3307105506950000', 'SERIAL_ZERO', 'serial 0000'],
  ['0000000000000000', 'SERIAL_ZERO', 'a filled field'],
  ['330710550695990', 'NOT_16_DIGITS', 'a digit too few'],
  ['33071055069599011', 'NOT_16_DIGITS', 'a digit too many'],
  [' 3307105506959901', 'NOT_16_DIGITS', 'a blank'],
  ['330710550695990١', 'NOT_16_DIGITS', 'a digit of another script'],
  ['3307105506959901\n', 'NOT_16_DIGITS', 'a line end'],
  ['', 'NOT_16_DIGITS', 'nothing'],
])('%j is no NIK (%s): %s', (nik, reason) => {
  expect(parseNik(nik, { today })).toEqual({ kind: 'INVALID', reason, candidates: [], warnings: [] });
});

test('a day that nobody alive can have been born on is no birthday', () => {
  expect(parseNik('3171012902001234', { today: '1999-12-31' })).toMatchObject({ reason: 'OUTSIDE_LIFETIME' });
});

test('a number that begins with 0 is temporary and tells nothing', () => {
  expect(parseNik('0912345678901234', { today, statedBirthDate: '1995-06-15', statedSex: 'P' })).toEqual({
    kind: 'TEMPORARY',
    candidates: [],
    warnings: [],
  });
});

test('what disagrees with the stated is warned of, never refused and never set right', () => {
  const isCurrentArea = () => false;
  const stated = { statedBirthDate: '1995-06-16', statedSex: 'L', isCurrentArea, today } as const;
  expect(parseNik('3307105506959901', stated)).toEqual({
    kind: 'VALID',
    area: '330710',
    sex: 'P',
    candidates: ['1995-06-15'],
    warnings: ['BIRTH_DATE_MISMATCH', 'SEX_MISMATCH', 'AREA_NOT_CURRENT'],
  });
});

/** Digits as the civil registry writes them. */
function nikOf(area: string, born: string, sex: Sex, serial: number): string {
  const [year, month, day] = born.split('-') as [string, string, string];
  const written = String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0');
  return `${area}${written}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`;
}

const birthday = fc
  .date({ min: new Date('1916-08-01'), max: new Date('2026-08-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const sexes = fc.constantFrom<Sex>('L', 'P');
const serials = fc.integer({ min: 9900, max: 9999 });

test('whoever a number is made for, reading it gives her back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kecamatan), birthday, sexes, serials, (area, born, sex, serial) => {
      const isCurrentArea = (code: string) => kecamatan.includes(code);
      const stated = { statedBirthDate: born, statedSex: sex, isCurrentArea, today };
      const reading = parseNik(nikOf(area, born, sex, serial), stated);
      expect(reading).toMatchObject({ kind: 'VALID', area, sex, warnings: [] });
      expect(reading.candidates).toContain(born);
    }),
  );
});

test('40 more on the day is the same day of a woman', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kecamatan), birthday, serials, (area, born, serial) => {
      const [man, woman] = (['L', 'P'] as const).map((sex) => nikOf(area, born, sex, serial)) as [
        string,
        string,
      ];
      expect(Number(woman.slice(6, 8)) - Number(man.slice(6, 8))).toBe(40);
      expect(parseNik(woman, { today })).toEqual({ ...parseNik(man, { today }), sex: 'P' });
    }),
  );
});

/** The expression of domain.md §5.1, which knows no calendar and no serial 0000. */
const NIK =
  /^(1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])(0[1-9]|[1-9]\d)(0[1-9]|[1-9]\d)(0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(0[1-9]|1[0-2])(\d{2})(\d{4})$/;

test('of all digits only numbers of the published form pass, each with birthdays that exist and can be lived', () => {
  const anyDigits = fc.stringMatching(/^[1-9]\d{15}$/);
  const nearlyANik = fc
    .tuple(fc.constantFrom(...provinces), fc.stringMatching(/^\d{4}[0-7]\d[01]\d{3}(\d{4}|000\d)$/))
    .map(([province, rest]) => province + rest);
  fc.assert(
    fc.property(fc.oneof(anyDigits, nearlyANik), (text) => {
      const reading = parseNik(text, { today });
      if (reading.kind !== 'VALID') return expect(reading.candidates).toEqual([]);
      expect(text).toMatch(NIK);
      expect(text).not.toMatch(/0000$/);
      expect(reading.candidates.length).toBeGreaterThan(0);
      for (const day of reading.candidates) {
        expect(isLocalDate(day)).toBe(true);
        expect(day <= today && day >= '1916-08-01').toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the provinces are those of the area list', () => {
  const accepted = Array.from({ length: 90 }, (_, index) => String(index + 10)).filter((province) => {
    const reading = parseNik(`${province}01015506959901`, { today });
    return reading.kind === 'VALID';
  });
  expect(accepted).toEqual(provinces.sort());
});

test('a list shows the first four and the last two digits', () => {
  expect(maskNik('3307105506959901')).toBe('3307••••••••••01');
});

test('what is no NIK is hidden whole: a mask shows nothing that it does not understand', () => {
  for (const text of ['', '330701', '3307105506959901 ', 'Siti Aminah'])
    expect(maskNik(text)).toBe('•'.repeat(16));
});
