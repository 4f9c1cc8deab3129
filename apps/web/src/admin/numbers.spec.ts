import { expect, test } from '@jest/globals';
import { SEED_PARAMETERS } from '@libs/rules';
import { kindOf, numbersIn, saying } from './numbers.js';

test('every number of a row is one by itself, and goes back to where the rules look for it', () => {
  const numbers = numbersIn(SEED_PARAMETERS);
  expect(numbers).toHaveLength(12);
  expect(numbers).toContainEqual(['blockFrom', 70]);
  expect(saying('blockFrom', 90)).toEqual({ redFlags: { blockFrom: 90 } });
  expect(saying('minAge', 21)).toEqual({ minAge: 21 });
});

test('a number is asked for as what it is', () => {
  expect([kindOf('minAge'), kindOf('divorcedSignThemselves'), kindOf('exitPoints')]).toEqual([
    'number',
    'yes-or-no',
    'codes',
  ]);
});
