import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseFamilyCard } from './family-card.js';

const today = '2026-08-01';

test.each<[string, string[], string[], string]>([
  ['3307101506129901', ['2012-06-15'], [], 'issued in June 2012'],
  ['3307100108269901', ['2026-08-01'], [], 'issued today'],
  ['3307102902999901', [], ['IMPOSSIBLE_DATE'], 'neither 1999 nor 2099 has a 29 February that was'],
  ['3307100208269901', [], ['IMPOSSIBLE_DATE'], 'tomorrow is not yet'],
  ['3307105506959901', [], ['IMPOSSIBLE_DATE'], 'day 55: no 40 is added here, this looks like a NIK'],
])('%s was issued on one of %j, warned of %j: %s', (text, issued, warnings) => {
  expect(parseFamilyCard(text, { today })).toEqual({ kind: 'VALID', area: '330710', issued, warnings });
});

test.each([
  ['330710150612990', 'NOT_16_DIGITS'],
  ['3307101506129901 ', 'NOT_16_DIGITS'],
  ['9907101506129901', 'UNKNOWN_PROVINCE'],
  ['3300101506129901', 'IMPOSSIBLE_AREA'],
  ['3307001506129901', 'IMPOSSIBLE_AREA'],
  ['3307101506120000', 'SERIAL_ZERO'],
])('%j is no number of a family card: %s', (text, reason) => {
  expect(parseFamilyCard(text, { today })).toEqual({ kind: 'INVALID', reason });
});

test('a kecamatan that is not on today’s list is warned of', () => {
  const isCurrentArea = (code: string) => code !== '330710';
  expect(parseFamilyCard('3307101506129901', { today, isCurrentArea })).toMatchObject({
    warnings: ['AREA_NOT_CURRENT'],
  });
});

test('of all digits, a day of issue that is given exists and has been', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^33\d{14}$/), (text) => {
      const read = parseFamilyCard(text, { today });
      if (read.kind === 'INVALID') return;
      for (const day of read.issued) {
        expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
        expect(day >= '1995-01-01' && day <= today).toBe(true);
        expect(text.slice(6, 12)).toBe(day.slice(8) + day.slice(5, 7) + day.slice(2, 4));
      }
      expect(read.warnings.includes('IMPOSSIBLE_DATE')).toBe(read.issued.length === 0);
    }),
  );
});
