import { expect, test } from '@jest/globals';
import { toHoldRequest } from './to-hold-request.js';

const talk = { sexOfClient: 'P', topics: ['KERENTANAN'], channel: 'AT_THE_DESK', outcome: 'INFORMED' };

test.each([
  ['SELF', false, false],
  ['FAMILY', true, false],
  ['ALONE', false, true],
])('%s is told as with family %s, in private %s', (present, withFamily, privateSession) => {
  expect(toHoldRequest({ ...talk, present }, '3307102004')).toEqual({
    ...talk,
    villageCode: '3307102004',
    withFamily,
    privateSession,
  });
});

test('her answer is sent with her reference, and where it was not asked nothing is', () => {
  const alone = { ...talk, present: 'ALONE', signerUnsafe: 'YES' };
  expect(toHoldRequest(alone, '3307102004', 'reference')).toMatchObject({
    workerId: 'reference',
    signerUnsafe: true,
  });
});
