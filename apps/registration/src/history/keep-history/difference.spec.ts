import { expect, test } from '@jest/globals';
import { differenceOf } from './difference.js';

const before = { name: 'Siti Contoh', hamlet: 'Krajan', rt: '02', sex: 'P', phone: undefined };

test('what is as it was is no change', () => {
  expect(differenceOf(before, { ...before })).toEqual({ changedFields: [], before: {} });
});

test('an address is one thing, and what stood there before is kept', () => {
  const after = { ...before, name: 'Siti Contohan', hamlet: 'Sawangan', rt: '03' };
  expect(differenceOf(before, after)).toEqual({
    changedFields: ['NAME', 'ADDRESS'],
    before: { name: 'Siti Contoh', hamlet: 'Krajan', rt: '02' },
  });
});

test('what was not known before is a change, of which nothing is to be kept', () => {
  expect(differenceOf(before, { ...before, phone: '+6281100009901' })).toEqual({
    changedFields: ['PHONE'],
    before: {},
  });
});
