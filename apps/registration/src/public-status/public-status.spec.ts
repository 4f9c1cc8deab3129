import { expect, test } from '@jest/globals';
import { nextStepOf } from './public-status.js';

test.each([
  ['DRAFT', 'none', { nextStep: 'MENDING', ask: 'VILLAGE' }],
  ['REGISTERED', 'none', { nextStep: 'FAMILY_PERMIT', ask: 'VILLAGE' }],
  ['REGISTERED', 'stands', { nextStep: 'VILLAGE_VERIFICATION', ask: 'VILLAGE' }],
  ['VILLAGE_VERIFIED', 'stands', { nextStep: 'DISTRICT_VERIFICATION', ask: 'DISTRICT' }],
  ['VILLAGE_VERIFIED', 'revoked', { nextStep: 'FAMILY_PERMIT', ask: 'VILLAGE' }],
  // The district may go first.
  ['DISTRICT_VERIFIED', 'none', { nextStep: 'TRAINING_AND_PLACEMENT', ask: 'DISTRICT' }],
  ['DISTRICT_VERIFIED', 'revoked', { nextStep: 'FAMILY_PERMIT', ask: 'VILLAGE' }],
  ['REJECTED', 'none', { ask: 'VILLAGE' }],
  ['WITHDRAWN', 'stands', { ask: 'VILLAGE' }],
])('what is %s, with the permit: %s, goes on by %j', (state, permit, expected) => {
  const standing = { state, permitStands: permit === 'stands', permitRevoked: permit === 'revoked' };
  expect(nextStepOf(standing)).toEqual(expected);
});
