import { expect, test } from '@jest/globals';
import { isAlarming, OUTSIDERS_A_MONTH } from './outsiders.js';

test.each([
  [0, false],
  [OUTSIDERS_A_MONTH - 1, false],
  [OUTSIDERS_A_MONTH, true],
  [1_000, true],
])('%i letters to outsiders in a month are a reason to ask: %s (X5)', (outsiders, alarm) => {
  expect(isAlarming({ letters: 2_000, outsiders })).toBe(alarm);
});
