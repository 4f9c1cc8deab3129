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

test.each(['=HYPERLINK("x")', '+62', '-1', '@Rini', '\tx', '\rx'])('%j is a text, not a formula', (text) => {
  expect(
    csv([[text]])
      .replace('\uFEFF', '')
      .replace(/^"/, '')[0],
  ).toBe("'");
});

test('what is no formula stays as it is', () => {
  expect(csv([['Siti 🌾', '1 = 1', '']])).toBe('\uFEFFSiti 🌾,1 = 1,\r\n');
});
