import { expect, test } from '@jest/globals';
import { isPast, nextStep, stepsOf, turningSteps } from './next-step.js';

test.each([
  ['REGISTERED', false, 'family-permit', 'KEPALA_DESA'],
  ['REGISTERED', true, 'village-verification', 'KEPALA_DESA'],
  ['VILLAGE_VERIFIED', true, 'district-verification', 'DINAS'],
] as const)(
  'a record that is %s with permit known %s waits for %s by %s',
  (state, familyPermitKnown, name, role) => {
    expect(nextStep({ state, familyPermitKnown })).toMatchObject({ name, role });
  },
);

test('once the district has verified, the register has nothing left to do', () => {
  expect(nextStep({ state: 'DISTRICT_VERIFIED', familyPermitKnown: true })).toBeUndefined();
});

test('a permit that was revoked is what the record waits for, however far it has come', () => {
  for (const state of ['REGISTERED', 'VILLAGE_VERIFIED', 'DISTRICT_VERIFIED'] as const) {
    const revoked = { state, familyPermitKnown: false, familyPermitRevokedOn: '2026-03-20' };
    expect(nextStep(revoked)).toMatchObject({ name: 'family-permit', role: 'KEPALA_DESA' });
  }
});

test('a village that the district went ahead of has not had its say', () => {
  const done = stepsOf({ state: 'DISTRICT_VERIFIED', familyPermitKnown: false }).filter((step) => step.done);
  expect(done.map(({ name }) => name)).toEqual(['district-verification']);
});

test('whom the national system knew first the village has still to vouch for', () => {
  const imported = { state: 'DISTRICT_VERIFIED', notKnownToVillage: true } as const;
  const steps = [false, true].map((familyPermitKnown) => nextStep({ ...imported, familyPermitKnown })?.name);
  expect(steps).toEqual(['family-permit', 'village-verification']);
});

test('what was sent back waits for the desk, and for nobody else', () => {
  const draft = { state: 'DRAFT', familyPermitKnown: true } as const;
  expect(nextStep(draft)).toMatchObject({ name: 'resubmission', role: 'PETUGAS_DESA' });
});

test.each(['REJECTED', 'WITHDRAWN', 'ABROAD_KNOWN'] as const)(
  'a record that is %s waits for nobody',
  (state) => {
    const worker = { state, familyPermitKnown: false };
    expect(nextStep(worker)).toBeUndefined();
    expect(turningSteps(worker, 'KEPALA_DESA')).toEqual([]);
    for (const step of ['family-permit', 'return', 'withdrawal'] as const)
      expect(isPast(worker, step)).toBe(true);
  },
);

test('only the head sends back and rejects; that somebody will not go is written down by either', () => {
  const names = (role: 'PETUGAS_DESA' | 'KEPALA_DESA') =>
    turningSteps({ state: 'REGISTERED' }, role).map(({ name }) => name);
  expect(names('KEPALA_DESA')).toEqual(['return', 'rejection', 'withdrawal']);
  expect(names('PETUGAS_DESA')).toEqual(['withdrawal']);
});
