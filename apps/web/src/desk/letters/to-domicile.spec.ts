import { expect, test } from '@jest/globals';
import { toDomicile } from './to-domicile.js';

test('a box that is not ticked says that her card is from here, whatever the register knew', () => {
  const worker = { villageCode: '3307102004' };
  expect(toDomicile({ outside: false }, worker)).toEqual({ cardVillage: '3307102004' });
  const outside = { outside: true, cardVillage: '52.03.13.2001', evidence: 'RT_LETTER' };
  expect(toDomicile(outside, worker)).toEqual({ cardVillage: '5203132001', evidence: 'RT_LETTER' });
});
