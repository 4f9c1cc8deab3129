import { expect, test } from '@jest/globals';
import { rarityOf } from './common-words.js';
import { foldName } from './fold-name.js';

test.each([
  ['Moh.', 'LIGHT'],
  ['St.', 'LIGHT'],
  ['Baiq', 'LIGHT'],
  ['Fatimah', 'COMMON'],
  ['Jusuf', 'COMMON'],
  ['Kwirinus', 'OTHER'],
])('%s is %s in whatever spelling', (name, rarity) => {
  expect(foldName(name).own.map(({ folded }) => rarityOf(folded))).toEqual([rarity]);
});
