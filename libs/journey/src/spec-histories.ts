import * as fc from 'fast-check';
import type { Fact } from './fact.js';
import { fact } from './spec-facts.js';
import type { EventName } from './stage-rank.js';
import { TRANSITIONS } from './transitions.js';

/** To repeat a run: PROPERTY_SEED; every run prints its own. For a long one: PROPERTY_RUNS. */
export const seed = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 400);
export const check = <T>(values: fc.Arbitrary<T>, holds: (value: T) => void): void =>
  fc.assert(fc.property(values, holds), { seed, numRuns });

const EVENTS = [
  ...new Set<EventName>(TRANSITIONS.map(({ on }) => on)),
  ...([
    'FamilyPermitGranted',
    'FamilyPermitRevoked',
    'EligibilityReevaluated',
    'CaseOpened',
    'CaseClosed',
    'ProgrammeAccepted',
    'WorkerErased',
    'RemainsRepatriated',
    'ReturnCauseRecorded',
    'CaseReopened',
    'CaseCategoryTold',
    'ScreeningCompleted',
  ] satisfies EventName[]),
];
export const JOURNEYS = [
  '0197c0de-7a01-7c11-9a55-00000000000a',
  '0197c0de-7a01-7c11-9a55-00000000000b',
  undefined,
];

export const days = fc.integer({ min: 1, max: 12 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`);
export const hours = fc
  .integer({ min: 0, max: 23 })
  .map((hour) => `T${String(hour).padStart(2, '0')}:00:00.000Z`);
const codes = fc.constantFrom('SAFE', 'NO_ANSWER', 'FIT', 'UNFIT', 'OPEN', 'CLOSED', 'CUTI', 'NEW_CODE');
const data = fc.record(
  {
    caseId: fc.constantFrom('case-1', 'case-2'),
    caseCategory: fc.constantFrom('SAKIT', 'OVERSTAY'),
    extensionNo: fc.integer({ min: 1, max: 2 }),
    officeCode: fc.constantFrom('BP3MI-JATENG', 'BP3MI-NTB'),
    debarkationCode: fc.constantFrom('CGK', 'NUNUKAN'),
    accompanyingChildren: fc.integer({ min: 0, max: 3 }),
    accompanyingBoys: fc.integer({ min: 0, max: 3 }),
    birthYear: fc.integer({ min: 1960, max: 2008 }),
    villageCode: fc.constantFrom('3307102004', '3507112008'),
    sex: fc.constantFrom('L', 'P', '?'),
    country: fc.constantFrom('TW', 'MY'),
    result: codes,
    medicalOutcome: codes,
    status: codes,
    returnReason: fc.constantFrom('CUTI', 'DEPORTASI', 'NEW_CODE'),
    proceduralStatus: fc.constantFrom('PROCEDURAL', 'NON_PROCEDURAL'),
    validUntil: days,
    ruleResults: fc.array(
      fc.record({
        ruleId: fc.constantFrom('E06', 'E07', 'E11'),
        outcome: fc.constantFrom('PASS', 'FAIL', 'NOT_APPLICABLE'),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

/** Any facts at all, however unlikely: the fold must bear what the log may hold. */
export const anyFact = (journeys: readonly (string | undefined)[]): fc.Arbitrary<Fact> =>
  fc
    .record({
      event: fc.constantFrom(...EVENTS),
      known: fc.integer({ min: 0, max: 20 }).map((n) => n > 0),
      day: days,
      hour: fc.option(hours, { nil: undefined }),
      recorded: hours,
      heard: hours,
      journeyId: fc.constantFrom(...journeys),
      data,
    })
    .map(({ event, known, day, hour, recorded, heard, journeyId, data: told }) => {
      const { journeyId: _, ...rest } = fact(event, day, {
        ...(hour !== undefined && { occurredAt: day + hour }),
        recordedAt: day + recorded,
        heardAt: day + heard,
        data: told,
      });
      return {
        ...rest,
        ...(journeyId !== undefined && { journeyId }),
        ...(!known && { type: 'placement.of-tomorrow.v1' }),
      };
    });

export const ofOneJourney = fc.array(anyFact(JOURNEYS.slice(0, 1)), { minLength: 1, maxLength: 30 });
export const ofOneWorker = fc.array(anyFact(JOURNEYS), { maxLength: 30 });
export const shuffled = <T>(facts: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...facts], { minLength: facts.length });
