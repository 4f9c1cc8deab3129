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
  const standing = {
    state,
    permitStands: permit === 'stands',
    permitRevoked: permit === 'revoked',
    notKnownToVillage: false,
  };
  expect(nextStepOf(standing)).toEqual(expected);
});

test.each([
  [false, { nextStep: 'FAMILY_PERMIT', ask: 'VILLAGE' }],
  [true, { nextStep: 'VILLAGE_VERIFICATION', ask: 'VILLAGE' }],
])(
  'of whom the national system knew first her village has still to vouch (permit: %s)',
  (permitStands, expected) => {
    const standing = {
      state: 'DISTRICT_VERIFIED',
      permitStands,
      permitRevoked: false,
      notKnownToVillage: true,
    };
    expect(nextStepOf(standing)).toEqual(expected);
  },
);
