import { expect, test } from '@jest/globals';
import { travelDocumentsOf } from './travel-document.js';

test.each<[string, string[]]>([
  ['C1234567', ['PASSPORT']],
  ['AB123456', ['PASSPORT', 'SPLP']],
  ['XD1234567', ['SPLP']],
  ['c1234567', []],
  ['C123456', []],
  ['C12345678', []],
  ['C1234567\n', []],
  ['С1234567', []], // a Cyrillic letter
  ['', []],
])('%j may be %j', (number, kinds) => {
  expect(travelDocumentsOf(number)).toEqual(kinds);
});
