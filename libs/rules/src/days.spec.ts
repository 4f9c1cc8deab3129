import { expect, test } from '@jest/globals';
import { addDays, addMonths, ageOn } from './days.js';

test('months later is the same day, or the last one of a shorter month', () => {
  expect(addMonths('2026-07-01', 6)).toBe('2027-01-01');
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
});

test('days later crosses months and leap days', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 90)).toBe('2027-03-31');
});

test.each([
  ['2026-06-14', '2008-06-15', 17],
  ['2026-06-15', '2008-06-15', 18],
  ['2026-02-28', '2008-02-29', 17],
  ['2026-03-01', '2008-02-29', 18],
])('on %s somebody born on %s is %i', (day, born, age) => {
  expect(ageOn(day, born)).toBe(age);
});
