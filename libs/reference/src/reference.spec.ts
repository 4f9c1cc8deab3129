import { expect, test } from '@jest/globals';
import {
  COUNTRIES,
  countryNameIn,
  countryOf,
  DEMO_VILLAGES,
  dotted,
  ENDED_AREAS,
  isAreaCode,
  isCountryCode,
  isOccupationCode,
  isVillageCode,
  JOB_GROUPS,
  kindOf,
  levelOf,
  OCCUPATIONS,
  occupationOf,
  placeWords,
  prefixesOf,
  readAreas,
  villageOf,
} from './index.js';

const areas = await readAreas();
const byCode = new Map(areas.map((area) => [area.code, area]));

/*
 * Counted in idn-area-data 4.0.1, which agrees with the figures that the press quotes for Kepmendagri 300.2.2-2138/2025.
 * domain.md §5.2 says 7,277 kecamatan and 83,763 villages (75,251 desa, 8,498 kelurahan): not what the package holds.
 */
test('the area list is whole: 38 provinces, 514 kabupaten and kota, 7,285 kecamatan, 83,762 villages', () => {
  const counted = [1, 2, 3, 4].map((level) => areas.filter((area) => area.level === level).length);
  expect(counted).toEqual([38, 514, 7_285, 83_762]);
  expect(byCode.size).toBe(areas.length);
});

test('the villages are 75,252 desa, 14 desa adat and 8,496 kelurahan', () => {
  const counted = (['DESA', 'DESA_ADAT', 'KELURAHAN'] as const).map(
    (kind) => areas.filter((area) => area.kind === kind).length,
  );
  expect(counted).toEqual([75_252, 14, 8_496]);
});

test('what a code says of a kabupaten or kota is what its name says', () => {
  const wrong = areas.filter(
    ({ level, kind, name }) => level === 2 && !/^kota /i.test(name) !== (kind === 'KABUPATEN'),
  );
  expect(wrong).toEqual([]);
});

test('each area lies in one that came before it, and has a name', () => {
  const seen = new Set<string>();
  const wrong = areas.filter(({ code, name }) => {
    const parent = prefixesOf(code).at(-2);
    seen.add(code);
    return name === '' || (parent !== undefined && !seen.has(parent));
  });
  expect(wrong).toEqual([]);
});

test.each(DEMO_VILLAGES)('$name lies in $regency under $code', ({ code, name, regency }) => {
  expect(byCode.get(code)?.name).toBe(name);
  expect(byCode.get(code.slice(0, 4))?.name).toBe(regency);
});

test('a code that has ended is no code of the edition, and what took its place bears its name', () => {
  expect(ENDED_AREAS).toHaveLength(26);
  expect(ENDED_AREAS.filter(({ code }) => byCode.has(code))).toEqual([]);
  expect(
    ENDED_AREAS.filter(({ name, successors }) => successors.some((each) => byCode.get(each)?.name !== name)),
  ).toEqual([]);
  // Each of the new provinces is made of these alone.
  expect(ENDED_AREAS.flatMap(({ successors }) => successors).toSorted()).toEqual(
    areas
      .filter(({ code, level }) => level === 2 && ['93', '94', '95', '96'].includes(code.slice(0, 2)))
      .map(({ code }) => code)
      .toSorted(),
  );
});

test('a code tells where it lies and what it is', () => {
  expect(prefixesOf('3307102004')).toEqual(['33', '3307', '330710', '3307102004']);
  expect(prefixesOf('33')).toEqual(['33']);
  expect(dotted('3307102004')).toBe('33.07.10.2004');
  expect(dotted('3374')).toBe('33.74');
  expect(['33', '3307', '3374', '330710', '3307101001', '3307102004', '9105013001'].map(kindOf)).toEqual([
    'PROVINSI',
    'KABUPATEN',
    'KOTA',
    'KECAMATAN',
    'KELURAHAN',
    'DESA',
    'DESA_ADAT',
  ]);
});

test('a village is known by either spelling of its code', () => {
  expect(villageOf('33.07.10.2004')).toBe('3307102004');
  expect(villageOf(' 3307102004 ')).toBe('3307102004');
  expect(villageOf('33.07.10')).toBeUndefined();
  expect(villageOf('3307104004')).toBeUndefined();
});

test('a name is searched for by its words, whatever its marks and capitals', () => {
  expect(placeWords('Ta’Awun I (Pulau)')).toEqual(['ta', 'awun', 'i', 'pulau']);
  expect(placeWords('KÉDUNG-gebang')).toEqual(['kedung', 'gebang']);
  expect(placeWords(' ‮ ')).toEqual([]);
  expect(areas.filter(({ name }) => placeWords(name).length === 0)).toEqual([]);
});

test.each([
  '',
  '3',
  '330',
  '33071',
  '33071020',
  '330710200',
  '33071020044',
  '3307104004',
  '33.07',
  '3307,',
  'x307',
])('%j is no area code', (text) => {
  expect(isAreaCode(text)).toBe(false);
  expect(isVillageCode(text)).toBe(false);
  expect(() => levelOf(text)).toThrow(RangeError);
  expect(() => prefixesOf(text)).toThrow(RangeError);
});

test('every country code is one of ISO 3166, once', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(COUNTRIES.filter(({ code }) => !/^[A-Z]{2}$/.test(code) || !names.of(code))).toEqual([]);
  expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(COUNTRIES.length);
});

test('Taiwan, Hong Kong and Macau are territories, as the law says', () => {
  expect(COUNTRIES.filter(({ kind }) => kind === 'WILAYAH').map(({ code }) => code)).toEqual([
    'HK',
    'MO',
    'TW',
  ]);
  expect(countryOf('TW')?.id).toBe('Taiwan');
  expect(isCountryCode('ID')).toBe(false);
});

test('every occupation has four digits, once, and every group an occupation', () => {
  expect(OCCUPATIONS.filter(({ isco08 }) => !/^\d{4}$/.test(isco08))).toEqual([]);
  expect(new Set(OCCUPATIONS.map(({ isco08 }) => isco08)).size).toBe(OCCUPATIONS.length);
  expect(new Set(OCCUPATIONS.map(({ group }) => group))).toEqual(new Set(JOB_GROUPS));
  expect(occupationOf('5322')?.group).toBe('CARE');
  expect(isOccupationCode('0000')).toBe(false);
});

test('a country that is not in the list has its name all the same, and what is none keeps its code', () => {
  expect(['TW', 'SK', 'ZM', 'XX1'].map((code) => countryNameIn(code, 'id'))).toEqual([
    'Taiwan',
    'Slovakia',
    'Zambia',
    'XX1',
  ]);
  expect([countryNameIn('CZ', 'id'), countryNameIn('CZ', 'en')]).toEqual(['Ceko', 'Czechia']);
});
