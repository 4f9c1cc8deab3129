import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { comparable, type PersonTold } from './comparable.js';
import { compare, PROBABLE_FROM, type Comparison } from './compare.js';
import { REASONS } from './reasons.js';

const TODAY = '2026-03-04';
const SITI: PersonTold = {
  name: 'Siti Contohwati',
  birthDate: '1995-06-15',
  sex: 'P',
  village: '3307102004',
  motherName: 'Suminem',
  phone: '081200009901',
};

function against(other: Partial<PersonTold>, one: Partial<PersonTold> = {}): Comparison {
  return compare(comparable({ ...SITI, ...one }, TODAY), comparable({ ...SITI, ...other }, TODAY));
}

test('the same person told twice is probable, and it is said why', () => {
  expect(against({})).toMatchObject({
    probable: true,
    reasons: ['NAME_EQUAL', 'BIRTH_DATE_EQUAL', 'MOTHER_EQUAL', 'VILLAGE_EQUAL', 'PHONE_EQUAL'],
  });
});

test.each<[string, Partial<PersonTold>, string]>([
  ['a title and an abbreviation', { name: 'Hj. St. Contohwati, S.Pd' }, 'NAME_EQUAL'],
  ['the old spelling', { name: 'Sitti Tjontohwati' }, 'NAME_EQUAL'],
  ['a slip in typing', { name: 'Siti Cnotohwati' }, 'NAME_ALIKE'],
  ['one word of the name', { name: 'Contohwati' }, 'NAME_PARTLY'],
  ['day and month swapped', { birthDate: '1995-12-06' }, 'BIRTH_DATE_SWAPPED'],
  ['an initial', { name: 'S. Contohwati' }, 'NAME_ALIKE'],
  ['an abbreviation without a vowel', { name: 'Siti Cnt.' }, 'NAME_ALIKE'],
  ["her father's name", { name: 'Siti Contohwati binti Sulaiman' }, 'NAME_EQUAL'],
  ['a filler for her birthday', { birthDate: '1995-07-01' }, 'BIRTH_DATE_UNSURE'],
  ['another decade', { birthDate: '1985-06-15' }, 'BIRTH_DATE_NEAR'],
  ['the next year', { birthDate: '1996-06-15' }, 'BIRTH_DATE_NEAR'],
  ['another day of the month', { birthDate: '1995-06-16' }, 'BIRTH_DATE_NEAR'],
  ["the mother's initial", { motherName: 'S.' }, 'MOTHER_INITIAL'],
  ['another desk of the subdistrict', { village: '3307102005' }, 'SUBDISTRICT_EQUAL'],
])('she is recognised by %s', (_what, told, reason) => {
  const one = reason === 'BIRTH_DATE_SWAPPED' ? { birthDate: '1995-06-12' } : {};
  const { probable, reasons } = against({ ...told, phone: '081200009902' }, one);
  expect(reasons).toContain(reason);
  expect(probable).toBe(true);
});

test('X6: two desks, both offline, another phone', () => {
  expect(against({ village: '5202082001', phone: '081200009902' }).probable).toBe(true);
});

test('twins are two people, and it is said that they may be', () => {
  const twins = against({ name: 'Dewi Lestari' });
  expect(twins.probable).toBe(false);
  expect(twins.reasons).toContain('PERHAPS_TWINS');
});

test('twins who share a word of their names are two people', () => {
  expect(against({ name: 'Putri Ayu Contoh' }, { name: 'Putri Indah Contoh' }).probable).toBe(false);
});

test.each([
  ['Rina', 'Rini'],
  ['Yanti Contoh', 'Yanto Contoh'],
  ['Nina', 'Nita'],
  ['Hasan', 'Husen'],
  ['Siti Lestari', 'Umi Lestari'],
])('%s and %s, born on one day of one mother, are two people', (one, other) => {
  expect(against({ name: one }, { name: other })).toMatchObject({
    probable: false,
    reasons: expect.arrayContaining(['NAME_DIFFERS', 'PERHAPS_TWINS']),
  });
});

test('father and son of one name are two people', () => {
  const slamet = { name: 'Slamet', sex: 'L', motherName: 'S' } as const;
  const { probable, reasons } = against(
    { ...slamet, birthDate: '1999-03-02' },
    { ...slamet, birthDate: '1971-08-09' },
  );
  expect(probable).toBe(false);
  expect(reasons).toContain('GENERATION_APART');
});

test('a birthday that is a mere filler weighs little and is not called a match', () => {
  for (const birthDate of ['1980-01-01', '1980-07-01', '1980-12-31']) {
    const filler = against({ birthDate }, { birthDate });
    expect(filler.score).toBeLessThan(against({}).score - 5);
    expect(filler.reasons).toContain('BIRTH_DATE_FILLER');
    expect(filler.reasons).not.toContain('BIRTH_DATE_EQUAL');
  }
  const first = against({ birthDate: '1980-05-01' }, { birthDate: '1980-05-01' });
  expect(first.score).toBeLessThan(against({}).score - 3);
  expect(against({ birthDate: '1995-01-01' }).reasons).toContain('BIRTH_DATE_UNSURE');
});

test('people of one frequent name and one filler birthday who live apart are two people', () => {
  const aminah = { name: 'Siti Aminah', birthDate: '1980-01-01', motherName: '' };
  expect(against({ ...aminah, village: '3307112003', phone: '081200009902' }, aminah).probable).toBe(false);
});

test('people of one name who live far apart, born on other days, are two people', () => {
  expect(against({ village: '5202082001', birthDate: '1991-02-03', phone: '081200009902' }).probable).toBe(
    false,
  );
});

test('a name that nobody can read neither speaks for nor against', () => {
  expect(against({ name: '🌸' }).reasons).not.toContain('NAME_DIFFERS');
});

test('M. may be Muhammad and Maria', () => {
  const goreti = { name: 'Maria Goreti' };
  expect(against({ name: 'M. Goreti' }, goreti).reasons).toContain('NAME_ALIKE');
  expect(against({ name: 'M. Contoh', sex: 'L' }, { name: 'Muhammad Contoh', sex: 'L' }).reasons).toContain(
    'NAME_ALIKE',
  );
});

test('a name that is written in one word or in two is one', () => {
  expect(against({ name: 'Sri Contohwati' }, { name: 'Sricontohwati' }).reasons).toContain('NAME_EQUAL');
});

test('where form and NIK disagree on the sex, neither is believed', () => {
  const nik = '3307105506959901';
  expect(comparable({ ...SITI, nik }, TODAY).sex).toBe('P');
  expect(comparable({ ...SITI, nik, sex: 'L' }, TODAY).sex).toBeUndefined();
  expect(against({ nik, sex: 'L' }).reasons).not.toContain('SEX_DIFFERS');
  expect(against({ sex: 'L' }).reasons).toContain('SEX_DIFFERS');
});

test("a father's name where the mother's is asked belongs to her own", () => {
  const told = comparable({ ...SITI, motherName: 'binti Sulaiman' }, TODAY);
  expect(told.mother).toEqual([]);
  expect(told.name).toMatchObject({ father: [{ folded: 'sulaiman' }] });
  expect(against({ motherName: 'binti Sulaiman' }).probable).toBe(true);
});

test('nothing is kept that comparing does not need', () => {
  const kept = comparable({ ...SITI, nik: '3307105506959901' }, TODAY);
  expect(Object.keys(kept).sort()).toEqual(['birthDate', 'mother', 'name', 'phone', 'sex', 'village']);
  expect(JSON.stringify(kept)).not.toContain('3307105506959901');
  expect(comparable({ ...SITI, phone: '0812' }, TODAY)).not.toHaveProperty('phone');
});

test('it is of no account who was registered first, and what is probable is what reaches the threshold', () => {
  const word = fc.constantFrom(
    'Siti',
    'Rina',
    'Rini',
    'Rima',
    'Sumiati',
    'Sumarti',
    'M.',
    'Nur',
    'Aini',
    'H.',
  );
  const told = fc.record({
    name: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
    birthDate: fc.constantFrom('1995-06-12', '1995-12-06', '1996-06-12', '1970-01-01', '1995-01-01'),
    motherName: fc.constantFrom('', 'S', 'Suminem', 'bin Umar', 'Siti Aminah'),
    village: fc.constantFrom('3307102004', '3307102005', '5202082001'),
    sex: fc.constantFrom('L' as const, 'P' as const),
  });
  fc.assert(
    fc.property(told, told, (one, other) => {
      const result = against(other, one);
      expect(result).toEqual(against(one, other));
      expect(result.probable).toBe(result.score >= PROBABLE_FROM);
      expect(new Set(result.reasons).size).toBe(result.reasons.length);
    }),
  );
});

test('whatever is typed is compared, however long', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(text, text, (name, motherName) => {
      expect(Number.isFinite(against({ name, motherName }).score)).toBe(true);
    }),
  );
  for (const name of [
    'a'.repeat(10_000),
    'a b '.repeat(2_500),
    '\u200B'.repeat(10_000),
    "'; drop table worker --",
  ]) {
    expect(Number.isFinite(against({ name, motherName: name }, { name: `${name}x` }).score)).toBe(true);
  }
});

test('each reason has words in both languages', () => {
  for (const { id, en } of Object.values(REASONS))
    expect([id, en].every((words) => words.endsWith('.'))).toBe(true);
});
