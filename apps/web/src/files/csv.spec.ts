import { expect, test } from '@jest/globals';
import { csv } from './csv.js';

test('rows are lines, and what would break one stands in quotation marks', () => {
  expect(
    csv([
      ['Hari', 'Topik'],
      ['2026-03-04', 'Biaya, "DP"\nlain'],
    ]),
  ).toBe('\uFEFFHari,Topik\r\n2026-03-04,"Biaya, ""DP""\nlain"\r\n');
});

test('cells are separated by semicolons where it is asked for', () => {
  expect(csv([['Hari', 'Kontrak; biaya, lain']], ';')).toBe('\uFEFFHari;"Kontrak; biaya, lain"\r\n');
});

test.each(['=HYPERLINK("x")', '+62', '-1', '@Rini', '\tx', '\rx'])('%j is a text, not a formula', (text) => {
  expect(
    csv([[text]])
      .replace('\uFEFF', '')
      .replace(/^"/, '')[0],
  ).toBe("'");
});

test('nor is it one where another separator is expected than was written', () => {
  expect(csv([['Siti;=1+1,-2']])).toBe('\uFEFF"Siti;\'=1+1,\'-2"\r\n');
});

test('what is no formula stays as it is', () => {
  expect(csv([['Siti 🌾', '1 = 1', '', '2026-03-04', 'Biaya, -10']])).toBe(
    '\uFEFFSiti 🌾,1 = 1,,2026-03-04,"Biaya, -10"\r\n',
  );
});
