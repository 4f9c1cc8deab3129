import { expect, test } from '@jest/globals';
import {
  event,
  FamilyPermitGranted,
  FamilyPermitRevoked,
  RedFlagCleared,
  ScreeningCompleted,
  VillageVerified,
  WorkerDetailsCorrected,
  WorkerRegistered,
  type Contract,
  type DomainEvent,
} from '@libs/contracts';
import { newId } from '@libs/kernel';
import { stepsOf } from './steps.js';

const told = <T extends object>(contract: Contract<T>, data: object = {}): DomainEvent => {
  const about = { subject: { kind: 'worker' as const, id: newId() }, occurredOn: '2026-03-04' };
  return event(contract, about, data as T);
};

test('note of a permit and the verification, done with one press, are two steps', () => {
  expect(stepsOf([told(FamilyPermitGranted), told(VillageVerified)])).toEqual([
    { kind: 'FAMILY_PERMIT', action: 'KNOWN', on: '2026-03-04' },
    { kind: 'REGISTRATION', action: 'VILLAGE_VERIFIED', on: '2026-03-04' },
  ]);
});

test('a step says why, and an answer which sign it was about', () => {
  expect(
    stepsOf([
      told(FamilyPermitRevoked, { reasonCode: 'FAMILY_WITHDREW' }),
      told(RedFlagCleared, { flagCode: 'RF02', clearedReason: 'PLAN_CHANGED' }),
    ]),
  ).toMatchObject([
    { kind: 'FAMILY_PERMIT', action: 'REVOKED', reason: 'FAMILY_WITHDREW' },
    { kind: 'RF02', action: 'ANSWERED', reason: 'PLAN_CHANGED' },
  ]);
});

test('a look at her plan is a step by itself, and none beside what made it', () => {
  const looked = told(ScreeningCompleted);
  expect(stepsOf([looked])).toMatchObject([{ kind: 'SCREENING', action: 'LOOKED_AGAIN' }]);
  expect(stepsOf([told(WorkerRegistered), looked])).toMatchObject([
    { kind: 'REGISTRATION', action: 'REGISTERED' },
  ]);
});

test('a correction is kept elsewhere', () => {
  expect(stepsOf([told(WorkerDetailsCorrected)])).toEqual([]);
});
