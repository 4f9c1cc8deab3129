import { expect, test } from '@jest/globals';
import { maskNumber } from './mask-number.js';

test.each([
  ['C1234567', '•••••567'],
  ['12', '12'],
])('of %s a list shows %s', (number, shown) => {
  expect(maskNumber(number)).toBe(shown);
});
