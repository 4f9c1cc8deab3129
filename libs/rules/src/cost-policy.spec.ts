import { isId } from '@libs/kernel';
import { expect, test } from '@jest/globals';
import { COST_ITEMS, noOvercharging, type ChargedJob, type Cost, type CostRow } from './cost-policy.js';
import { SEED_COSTS } from './seed-costs.js';

const on = '2026-03-04';
const caregiver = { country: 'TW', isco08: '5322', employerType: 'PERSEORANGAN_RUMAH_TANGGA' };
const welder = { country: 'KR', isco08: '7212', employerType: 'BERBADAN_HUKUM' };
const judged = (
  costs: readonly Cost[] | undefined,
  job: ChargedJob = welder,
  rows = SEED_COSTS,
  day = { on },
) => noOvercharging(costs, rows, job, day);
const paid = (...items: string[]) => items.map((item) => ({ item, payer: 'WORKER' }));

test.each(COST_ITEMS.PLACEMENT)('%s is a cost of the placement: charging the worker is a sign', (item) => {
  for (const job of [caregiver, welder])
    expect(judged(paid(item), job)).toMatchObject({
      ruleId: 'E13',
      outcome: 'WARN',
      code: 'OVERCHARGING',
      params: { items: [item] },
    });
});

test.each(['EMPLOYER', 'P3MI', 'STATE'])('what the %s bears is not charged to the worker', (payer) => {
  expect(judged(COST_ITEMS.PLACEMENT.map((item) => ({ item, payer }))).outcome).toBe('PASS');
});

test.each(COST_ITEMS.PERSONAL)(
  '%s is personal and never a sign; in a zero-cost job it is told as owed',
  (item) => {
    expect(judged(paid(item), welder)).toMatchObject({
      outcome: 'PASS',
      params: { policyRowIds: [expect.any(String)] },
    });
    expect(judged(paid(item), welder).params).not.toHaveProperty('owedByEmployer');
    expect(judged(paid(item), caregiver)).toMatchObject({
      outcome: 'PASS',
      params: { owedByEmployer: [item] },
    });
  },
);

test('of which class a cost is, the policy says and not who charges it', () => {
  const relabelled = [{ item: 'COMPANY_FEE', payer: 'WORKER', class: 'PERSONAL' }];
  expect(judged(relabelled).outcome).toBe('WARN');
});

test('what was not told, or is of no class, is unknown and neither clear nor a sign', () => {
  expect(judged(undefined)).toMatchObject({ outcome: 'UNKNOWN', code: 'OVERCHARGING' });
  expect(judged([]).outcome).toBe('PASS');
  expect(judged(paid('UNIFORM'))).toMatchObject({ outcome: 'UNKNOWN', params: { items: ['UNIFORM'] } });
  expect(judged(paid('UNIFORM', 'TRAINING'))).toMatchObject({
    outcome: 'WARN',
    params: { items: ['TRAINING'] },
  });
  expect(judged([{ item: 'UNIFORM', payer: 'P3MI' }]).outcome).toBe('PASS');
});

let rows = 0;
const row = (more: Partial<CostRow>): CostRow => {
  rows += 1;
  return {
    id: `0198a000-0000-7000-8000-${String(rows).padStart(12, '0')}`,
    item: 'TRAINING',
    class: 'PLACEMENT',
    payer: 'EMPLOYER',
    validFrom: '2020-01-01',
    recordedAt: '2020-01-01T00:00:00.000Z',
    legalBasis: 'a decree',
    confidence: 'ASSUMED',
    ...more,
  };
};

test('a charge is judged by the policy of its own day, as it was known then', () => {
  const allowed = row({ payer: 'WORKER', validTo: '2025-12-31' });
  const forbidden = row({ validFrom: '2026-01-01' });
  const policy = [allowed, forbidden];
  const charged = (chargedOn: string) => [{ item: 'TRAINING', payer: 'WORKER', chargedOn }];
  expect(judged(charged('2025-12-31'), welder, policy).outcome).toBe('PASS');
  expect(judged(charged('2026-01-01'), welder, policy).outcome).toBe('WARN');
  expect(judged(paid('TRAINING'), welder, policy).outcome).toBe('WARN');
  const moved = [
    allowed,
    { ...forbidden, recordedAt: '2026-05-01T00:00:00.000Z' },
    row({ payer: 'WORKER', supersededAt: '2026-05-01T00:00:00.000Z' }),
  ];
  const day = { on, knownAt: '2026-03-04T00:00:00.000Z' };
  expect(judged(paid('TRAINING'), welder, moved, day).outcome).toBe('PASS');
  expect(judged(paid('TRAINING'), welder, moved).outcome).toBe('WARN');
});

test('a row for a job or a country stands before the general one; while they are not known, nothing is said', () => {
  const policy = [row({}), row({ isco08: '7212', country: 'KR', payer: 'WORKER' })];
  expect(judged(paid('TRAINING'), welder, policy).outcome).toBe('PASS');
  expect(judged(paid('TRAINING'), caregiver, policy).outcome).toBe('WARN');
  expect(judged(paid('TRAINING'), { country: 'KR' }, policy).outcome).toBe('UNKNOWN');
  expect(judged(paid('TRAINING'), {}, [row({}), row({ isco08: '9111' })]).outcome).toBe('WARN');
});

test('every seed row has an id of its own; the ban beyond the zero-cost jobs is told as disputed', () => {
  expect(new Set(SEED_COSTS.map(({ id }) => id)).size).toBe(SEED_COSTS.length);
  expect(SEED_COSTS.every(({ id }) => isId(id))).toBe(true);
  const general = SEED_COSTS.filter((each) => each.class === 'PLACEMENT' && each.isco08 === undefined);
  expect(new Set(general.map(({ confidence }) => confidence))).toEqual(new Set(['DISPUTED']));
});
