import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { destinationOpen, type PolicyRow } from './destination-policy.js';
import { SEED_POLICY } from './seed-policy.js';
import { indexJourneys, touchedBy, type OpenJourney } from './touched.js';

const HOUSEHOLD = 'PERSEORANGAN_RUMAH_TANGGA';
const idOf = (serial: number) => `0198a000-0000-7000-8000-${String(serial).padStart(12, '0')}`;

let journeys = 0;
const journey = (country: string, jobGroup: string, plannedDeparture = '2026-09-01'): OpenJourney => {
  journeys += 1;
  const destination = { country, scheme: 'P_TO_P', employerType: HOUSEHOLD, jobGroup };
  return { journeyId: idOf(journeys), destination, plannedDeparture };
};
const row = (more: Partial<PolicyRow>): PolicyRow => ({
  id: idOf(900_000),
  country: 'MY',
  status: 'CLOSED',
  validFrom: '2026-07-01',
  recordedAt: '2026-06-25T00:00:00.000Z',
  legalBasis: 'a decree',
  confidence: 'OFFICIAL_PAGE',
  ...more,
});
const touched = (after: readonly PolicyRow[], open: readonly OpenJourney[], before = SEED_POLICY) =>
  touchedBy(before, after, indexJourneys(open)).map(({ journeyId }) => journeyId);

test('a row that closes plantations in Malaysia touches who is bound there for that, once each (X8)', () => {
  const bound = [journey('MY', 'AGRI'), journey('MY', 'AGRI', '2026-10-01'), journey('MY', 'AGRI')];
  const others = [journey('MY', 'CARE'), journey('TW', 'AGRI'), journey('MY', 'AGRI', '2026-06-30')];
  const after = [...SEED_POLICY, row({ jobGroup: 'AGRI' })];
  expect(touched(after, [...others, ...bound]).toSorted()).toEqual(
    bound.map(({ journeyId }) => journeyId).toSorted(),
  );
});

test('it tells what was said before and what is said now', () => {
  const [first] = touchedBy(SEED_POLICY, [...SEED_POLICY, row({})], indexJourneys([journey('MY', 'AGRI')]));
  expect(first).toMatchObject({
    before: { ruleId: 'E11', outcome: 'PASS' },
    after: {
      ruleId: 'E11',
      outcome: 'FAIL',
      code: 'DESTINATION_CLOSED',
      params: { policyRowId: idOf(900_000) },
    },
  });
});

test('a journey whose employer is not known yet may become undecided, and is touched', () => {
  const vague = { journeyId: idOf(1), destination: { country: 'MY' }, plannedDeparture: '2026-09-01' };
  const [only] = touchedBy(SEED_POLICY, [...SEED_POLICY, row({ jobGroup: 'AGRI' })], indexJourneys([vague]));
  expect(only?.after).toMatchObject({ outcome: 'UNKNOWN', code: 'DESTINATION_CLOSED' });
});

test('what changes no answer touches nobody', () => {
  const bound = [journey('SA', 'DOMESTIC'), journey('MY', 'AGRI')];
  expect(touched(SEED_POLICY, bound)).toEqual([]);
  const founded = SEED_POLICY.map((each) =>
    each.country === 'MY' ? { ...each, note: 'Read again.' } : each,
  );
  expect(touched(founded, bound)).toEqual([]);
  const stillClosed = row({ country: 'SA', employerType: HOUSEHOLD, status: 'SUSPENDED' });
  expect(touched([...SEED_POLICY, stillClosed], bound)).toEqual([]);
  const narrower = row({ jobGroup: 'AGRI', employerType: 'BERBADAN_HUKUM' });
  expect(touched([...SEED_POLICY, narrower], bound)).toEqual([]);
});

test('a row that is withdrawn touches whom it held', () => {
  const closed = row({});
  const bound = journey('MY', 'AGRI');
  const withdrawn = { ...closed, supersededAt: '2026-07-01T00:00:00.000Z' };
  expect(touched([...SEED_POLICY, withdrawn], [bound], [...SEED_POLICY, closed])).toEqual([bound.journeyId]);
});

/** Set by hand to repeat a run; every run prints its own. */
const seed = Date.now() % 2 ** 31;

describe(`seed ${seed}`, () => {
  test('those that are touched are exactly those that are judged otherwise', () => {
    const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const month = fc.integer({ min: 1, max: 9 }).map((each) => `2026-0${each}-01`);
    const conditions = {
      country: fc.constantFrom('MY', 'SA'),
      employerType: some(fc.constantFrom(HOUSEHOLD, 'BERBADAN_HUKUM')),
      jobGroup: some(fc.constantFrom('AGRI', 'CARE')),
    };
    const rows = fc.array(
      fc.record({
        ...conditions,
        status: fc.constantFrom('OPEN' as const, 'CLOSED' as const, 'SUSPENDED' as const),
        validFrom: month,
        validTo: some(month),
        supersededAt: some(fc.constant('2026-06-25T00:00:00.001Z')),
      }),
      { maxLength: 6 },
    );
    const open = fc.array(fc.record({ destination: fc.record(conditions), plannedDeparture: month }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, rows, rows, open, (kept, gone, come, bound) => {
        const table = (all: readonly Partial<PolicyRow>[], from: number) =>
          all.map((each, serial) => row({ ...each, id: idOf(from + serial) }));
        const before = [...table(kept, 100), ...table(gone, 200)];
        const after = [...table(kept, 100), ...table(come, 300)];
        const journeysOpen = bound.map((each, serial) => ({ ...each, journeyId: idOf(serial) }));
        const judged = ({ destination, plannedDeparture: on }: OpenJourney, policy: readonly PolicyRow[]) => {
          const { outcome, code } = destinationOpen(policy, destination, { on });
          return `${outcome} ${code}`;
        };
        const otherwise = journeysOpen.filter((each) => judged(each, before) !== judged(each, after));
        expect(touched(after, journeysOpen, before).toSorted()).toEqual(
          otherwise.map(({ journeyId }) => journeyId).toSorted(),
        );
      }),
      { seed, numRuns: 500 },
    );
  });
});
