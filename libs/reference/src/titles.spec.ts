import { expect, test } from '@jest/globals';
import { signingLines, titlesOf } from './titles.js';

test.each([
  ['3307102004', 'Desa', 'Kepala Desa', 'Sekretaris Desa', 'Kecamatan'],
  ['3374011001', 'Kelurahan', 'Lurah', 'Sekretaris Kelurahan', 'Kecamatan'],
  ['3404012001', 'Kalurahan', 'Lurah', 'Carik', 'Kapanewon'],
  ['3471011001', 'Kelurahan', 'Lurah', 'Sekretaris Kelurahan', 'Kemantren'],
  ['1108012001', 'Gampong', 'Keuchik', 'Sekretaris Gampong', 'Kecamatan'],
  ['1171011001', 'Kelurahan', 'Lurah', 'Sekretaris Kelurahan', 'Kecamatan'],
  ['1306012001', 'Nagari', 'Wali Nagari', 'Sekretaris Nagari', 'Kecamatan'],
  ['1309012001', 'Desa', 'Kepala Desa', 'Sekretaris Desa', 'Kecamatan'],
  ['1377012001', 'Desa', 'Kepala Desa', 'Sekretaris Desa', 'Kecamatan'],
  ['1371011001', 'Kelurahan', 'Lurah', 'Sekretaris Kelurahan', 'Kecamatan'],
  ['9103012001', 'Kampung', 'Kepala Kampung', 'Sekretaris Kampung', 'Distrik'],
  ['9603012001', 'Kampung', 'Kepala Kampung', 'Sekretaris Kampung', 'Distrik'],
  ['9171011001', 'Kelurahan', 'Lurah', 'Sekretaris Kelurahan', 'Distrik'],
  ['9103013007', 'Kampung Adat', 'Kepala Kampung Adat', 'Sekretaris Kampung', 'Distrik'],
])('%s is a %s with a %s and a %s, in a %s', (code, unit, head, secretary, subdistrict) => {
  expect(titlesOf(code)).toMatchObject({ unit, head, secretary, subdistrict });
});

test('what is no code has no titles', () => {
  expect(() => titlesOf('33.07')).toThrow(RangeError);
});

test.each([
  ['KEPALA_DESA', ['Kepala Desa Kuripan']],
  ['LURAH', ['Kepala Desa Kuripan']],
  ['PJ_KEPALA_DESA', ['Pj. Kepala Desa Kuripan']],
  ['PLT_KEPALA_DESA', ['Plt. Kepala Desa Kuripan']],
  ['PLH_KEPALA_DESA', ['Plh. Kepala Desa Kuripan']],
  ['SEKRETARIS_DESA', ['a.n. Kepala Desa Kuripan', 'Sekretaris Desa']],
  ['KEPALA_SEKSI', ['a.n. Kepala Desa Kuripan', 'Sekretaris Desa', 'u.b. Kepala Seksi Pemerintahan']],
])('who signs as %s stands under %j', (capacity, lines) => {
  expect(signingLines(capacity, titlesOf('3307102004'), 'Kuripan')).toEqual(lines);
});

test('a caretaker of a kalurahan stands for its lurah', () => {
  expect(signingLines('PJ_KEPALA_DESA', titlesOf('3404012001'), 'Balecatur')).toEqual([
    'Pj. Lurah Balecatur',
  ]);
});
