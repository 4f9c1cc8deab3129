import { expect, test } from '@jest/globals';
import { isLocalDate } from '@libs/kernel';
import { isDay, isInstant } from './shapes.js';

test('the quick look at a day agrees with the calendar, on every day that can be written', () => {
  const wrong: string[] = [];
  for (let year = 1895; year <= 2205; year++) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        if (isDay(text) !== isLocalDate(text)) wrong.push(text);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test.each(['2024-02-29T00:00:00.000Z', '1900-01-01T23:59:59.999Z', '2199-12-31T00:00:00.000Z'])(
  '%s is an instant',
  (text) => {
    expect(isInstant(text)).toBe(true);
    expect(new Date(text).toISOString()).toBe(text);
  },
);

test.each([
  '2023-02-29T00:00:00.000Z',
  '2024-02-29T24:00:00.000Z',
  '2024-02-29T00:00:60.000Z',
  '2024-02-29T00:00:00Z',
  '2024-02-29T00:00:00.000',
  '2024-02-29T00:00:00.000+07:00',
  '2024-02-29 00:00:00.000Z',
  '2024-02-29T00:00:00.000Z ',
  '2024-02-29',
  '',
  1709164800000,
  null,
  new Date(0),
])('%j is none', (value) => {
  expect(isInstant(value)).toBe(false);
});
