import { expect, test } from '@jest/globals';
import { instantInJakarta, typedInJakarta } from './moments.js';
import { monthRead, monthsAfter, monthsFrom, monthsToChoose } from './months.js';

test('months pass over the end of a year both ways', () => {
  expect(monthsAfter('2026-11', 2)).toBe('2027-01');
  expect(monthsAfter('2026-01', -12)).toBe('2025-01');
  expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

test('a moment is typed in Jakarta, wherever the browser is', () => {
  expect(instantInJakarta('2026-03-04T09:40')).toBe('2026-03-04T02:40:00.000Z');
  expect(typedInJakarta('2026-03-04T18:40:05.123Z')).toBe('2026-03-05T01:40:05');
  expect(instantInJakarta('')).toBeUndefined();
  expect(instantInJakarta('2026-03')).toBeUndefined();
  expect(typedInJakarta('kemarin')).toBe('');
});

test('an address that has no month asks the usual one, and a month of long ago can be seen chosen', () => {
  expect(monthRead('2026-03', '2026-11')).toBe('2026-03');
  expect(['banana', '2026-13', '2026-3', undefined].map((text) => monthRead(text, '2026-11'))).toEqual(
    Array.from({ length: 4 }, () => '2026-11'),
  );
  expect(monthsToChoose('2026-02', 3, ['2026-01', '2022-05'])).toEqual([
    '2026-02',
    '2026-01',
    '2025-12',
    '2022-05',
  ]);
});
