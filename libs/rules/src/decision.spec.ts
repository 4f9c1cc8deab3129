import { readFile } from 'node:fs/promises';
import type { Instant } from '@libs/kernel';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Bitemporal } from './bitemporal.js';
import type { ClearanceCase } from './clearance.js';
import { COST_ITEMS, type CostRow } from './cost-policy.js';
import { decide, replay, type Asked, type Decision, type PolicyTables } from './decision.js';
import type { PolicyRow } from './destination-policy.js';
import { CONTRACT_CONTENTS } from './papers.js';
import { SEED_PARAMETER_ROWS, type ParameterRow } from './parameters.js';
import { SEED_COSTS } from './seed-costs.js';
import { SEED_POLICY } from './seed-policy.js';

const HOUSEHOLD = 'PERSEORANGAN_RUMAH_TANGGA';
const seed: PolicyTables = {
  policy: SEED_POLICY,
  costPolicy: SEED_COSTS,
  parameters: SEED_PARAMETER_ROWS,
};
const at = { on: '2026-06-20', knownAt: '2026-06-20T02:00:00.000Z' };

const siti: ClearanceCase = {
  birth: { year: 1995 },
  plannedDeparture: '2026-07-01',
  agreement: { country: 'TW', scheme: 'P_TO_P', employerType: HOUSEHOLD, jobGroup: 'CARE', isco08: '5322' },
  licence: { status: 'ACTIVE', countries: ['TW', 'HK'] },
  familyVerified: true,
  familyPermitRevoked: false,
  costs: [
    { item: 'TICKET_OUT', payer: 'EMPLOYER' },
    { item: 'MEDICAL_EXAM', payer: 'WORKER' },
  ],
  villageVerified: true,
  certificate: { isco08: '5322', expiresOn: '2029-04-20' },
  medical: { outcome: 'FIT', examinedOn: '2026-05-02' },
  passport: { expiresOn: '2031-05-05' },
  visa: { isWorkClass: true, expiresOn: '2026-08-20' },
  insurance: [{ programmes: ['JKK', 'JKM'], from: '2026-06-01', to: '2028-07-31' }],
  contract: { isco08: '5322', to: '2028-06-30', contents: CONTRACT_CONTENTS },
  orientationPassed: true,
};
const wati = {
  born: '1990-02-03',
  citizenship: 'WNI',
  intent: { country: 'SA', scheme: 'P_TO_P', employerType: HOUSEHOLD, jobGroup: 'DOMESTIC' },
  plannedDeparture: '2026-09-01',
  offeredVisa: { isWorkClass: false, expiresOn: '2026-12-01' },
  signs: { cashPaidToFamily: true },
};
const family = {
  maritalStatus: 'CERAI_HIDUP' as const,
  papers: [{ docType: 'PRIVATE_DIVORCE_PAPER', status: 'SIGHTED' }],
};

/** One question of every step, and a case of the fixtures in each (domain.md §12). */
const QUESTIONS: Asked[] = [
  { step: 'REGISTRATION', of: { born: '2009-06-21', citizenship: 'WNI' } },
  { step: 'SCREENING', of: wati, area: '3307102004' },
  { step: 'SCREENING', of: { ...wati, intent: { country: 'KH' }, born: '2008-09-02' } },
  {
    step: 'VILLAGE',
    of: {
      ...family,
      cardVillage: '5203102001',
      village: '5202082001',
      domicileEvidence: 'RT_LETTER',
      openDuplicate: true,
      redFlagScore: 70,
    },
    area: '5202082001',
  },
  { step: 'DISTRICT', of: { ...family, identityStatus: 'TEMPORARY', externalIds: 0 } },
  {
    step: 'AGREEMENT',
    of: {
      agreement: siti.agreement!,
      plannedDeparture: siti.plannedDeparture,
      licence: { status: 'ACTIVE', countries: ['MY'] },
      costs: [{ item: 'TRAINING', payer: 'WORKER' }],
      openJourneys: 1,
    },
  },
  { step: 'CLEARANCE', of: siti, area: '3307102004' },
  {
    step: 'CLEARANCE',
    of: { ...siti, visa: { isWorkClass: false, expiresOn: '2026-08-20' }, orientationPassed: false },
  },
];

const stored = (decision: Decision) => JSON.parse(JSON.stringify(decision)) as Decision;

test('a decision keeps the rows that bear on it, and no others', () => {
  const { rows, verdict } = decide({ step: 'CLEARANCE', of: siti }, seed, at);
  expect(verdict.evaluation.passes).toBe(true);
  expect(rows.policy.map(({ country }) => country)).toEqual(['TW']);
  expect(new Set(rows.costPolicy.map(({ item }) => item))).toEqual(new Set(['TICKET_OUT', 'MEDICAL_EXAM']));
  expect(rows.parameters).toEqual(SEED_PARAMETER_ROWS);
});

test('a screening whose signs were asked for is judged with its red flags', () => {
  const { verdict } = decide(QUESTIONS[1]!, seed, at);
  expect(verdict.redFlags).toMatchObject({ raised: ['RF02', 'RF03'], score: 70 });
  expect(decide(QUESTIONS[0]!, seed, at).verdict).not.toHaveProperty('redFlags');
});

test('exceptions are kept with the decision that they made possible', () => {
  const exception = {
    id: '0198a000-0000-7000-8000-000000000001',
    code: 'OPP_MISSING' as const,
    role: 'BP3MI',
    reason: 'She passed the same orientation in March for a journey that was called off.',
    decidedAt: '2026-06-19T02:00:00.000Z',
  };
  const asked: Asked = { step: 'CLEARANCE', of: { ...siti, orientationPassed: false } };
  const decision = decide(asked, seed, at, [exception]);
  expect(decision.verdict.evaluation.passes).toBe(true);
  expect(replay(stored(decision))).toEqual(decision.verdict);
  expect(decide(asked, seed, at).verdict.evaluation.missing).toEqual(['OPP_MISSING']);
});

test('where the law has changed since, a past decision stands as it was, and the same question is answered anew', () => {
  const decision = decide({ step: 'CLEARANCE', of: siti }, seed, at);
  const [open] = SEED_POLICY.filter(({ country }) => country === 'TW');
  const changedAt = '2026-06-25T00:00:00.000Z';
  const closed: PolicyRow = {
    ...open!,
    id: '0198a000-0000-7000-8000-000000000002',
    status: 'CLOSED',
    validFrom: '2026-06-01',
    recordedAt: changedAt,
  };
  const policy = [
    ...SEED_POLICY.map((row) => (row === open ? { ...row, supersededAt: changedAt } : row)),
    closed,
  ];
  const later = { ...seed, policy };
  expect(replay(stored(decision)).evaluation.passes).toBe(true);
  expect(decide(decision.asked, later, at).verdict).toEqual(decision.verdict);
  const today = { ...at, knownAt: changedAt };
  expect(decide(decision.asked, later, today).verdict.evaluation.missing).toEqual(['DESTINATION_CLOSED']);
});

/** One a line, as they were stored when version 1 was new. Never written anew: other rules are another version. */
const KEPT = new URL('decisions-of-version-1.jsonl', import.meta.url);

test('what the rules of version 1 decided, they decide', async () => {
  const lines = (await readFile(KEPT, 'utf8')).trim().split('\n');
  const decisions = lines.map((line) => JSON.parse(line) as Decision);
  expect(decisions.map(({ asked }) => asked)).toEqual(JSON.parse(JSON.stringify(QUESTIONS)));
  for (const decision of decisions) {
    expect(decision.rulesVersion).toBe(1);
    expect(JSON.parse(JSON.stringify(replay(decision)))).toEqual(decision.verdict);
  }
});

test('a decision of rules that are not kept here is not guessed at', () => {
  const decision = decide(QUESTIONS[0]!, seed, at);
  expect(() => replay({ ...decision, rulesVersion: 2 })).toThrow('No rules of version 2');
});

/** Set by hand to repeat a run; every run prints its own. */
const fcSeed = Date.now() % 2 ** 31;

describe(`seed ${fcSeed}`, () => {
  test('over any history of policy changes, every decision replays to what it said, from its store and from the tables', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
        const { decisions, tables } = live(acts);
        for (const decision of decisions) {
          expect(replay(stored(decision))).toEqual(decision.verdict);
          const again = decide(decision.asked, tables, decision.at);
          expect(again.verdict).toEqual(decision.verdict);
          expect(idsOf(again.rows)).toEqual(idsOf(decision.rows));
        }
      }),
      { seed: fcSeed, numRuns: 300 },
    );
  });
});

const day = fc
  .tuple(fc.integer({ min: 2024, max: 2030 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-01`);
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
const world = { validFrom: day, validTo: sometimes(day) };
const job = {
  employerType: sometimes(fc.constantFrom(HOUSEHOLD, 'BERBADAN_HUKUM')),
  country: fc.constantFrom('TW', 'SA'),
};

const policyRow = fc.record({
  ...world,
  ...job,
  jobGroup: sometimes(fc.constantFrom('CARE', 'DOMESTIC')),
  status: fc.constantFrom('OPEN' as const, 'CLOSED' as const, 'SUSPENDED' as const, 'PILOT_ONLY' as const),
  legalBasis: fc.constant('a decree'),
  confidence: fc.constantFrom('PRESS' as const, 'DISPUTED' as const),
});
const costRow = fc.record({
  ...world,
  ...job,
  item: fc.constantFrom(...COST_ITEMS.PLACEMENT, ...COST_ITEMS.PERSONAL),
  class: fc.constantFrom('PLACEMENT' as const, 'PERSONAL' as const),
  payer: fc.constantFrom('EMPLOYER' as const, 'WORKER' as const),
  legalBasis: fc.constant('a decree'),
  confidence: fc.constant('ASSUMED' as const),
});
const parameterRow = fc.record({
  ...world,
  area: sometimes(fc.constantFrom('33', '3307', '5202')),
  country: sometimes(fc.constantFrom('TW', 'SA')),
  parameters: fc.record(
    {
      minAge: fc.integer({ min: 18, max: 40 }),
      healthValidityDays: fc.integer({ min: 10, max: 120 }),
      villageVerificationRequired: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
});

/** A table may get a row, a row that corrects another, or lose one; and somebody decides. */
const act = fc.oneof(
  fc.record({
    table: fc.constant('policy' as const),
    row: policyRow,
    corrects: sometimes(fc.nat()),
    hours: fc.integer({ min: 1, max: 4000 }),
  }),
  fc.record({
    table: fc.constant('costPolicy' as const),
    row: costRow,
    corrects: sometimes(fc.nat()),
    hours: fc.integer({ min: 1, max: 4000 }),
  }),
  fc.record({
    table: fc.constant('parameters' as const),
    row: parameterRow,
    corrects: sometimes(fc.nat()),
    hours: fc.integer({ min: 1, max: 4000 }),
  }),
  fc.record({
    table: fc.constantFrom('policy' as const, 'costPolicy' as const),
    withdraws: fc.nat(),
    hours: fc.integer({ min: 1, max: 4000 }),
  }),
  fc.record({ asked: fc.constantFrom(...QUESTIONS), hours: fc.integer({ min: 0, max: 4000 }) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What becomes of the tables, and what was decided on the way, each time by the tables of that hour. */
function live(acts: readonly Act[]): { tables: PolicyTables; decisions: Decision[] } {
  let tables = seed;
  let now = Date.parse('2026-03-01T00:00:00.000Z');
  const decisions: Decision[] = [];
  acts.forEach((each, index) => {
    now += each.hours * 3_600_000;
    const instant = new Date(now).toISOString();
    if ('asked' in each) {
      decisions.push(decide(each.asked, tables, { on: instant.slice(0, 10), knownAt: instant }));
      return;
    }
    const rows: readonly (PolicyRow | CostRow | ParameterRow)[] = tables[each.table];
    const gone = 'withdraws' in each ? each.withdraws : each.corrects;
    const kept = gone === undefined ? rows : supersede(rows, gone % rows.length, instant);
    const told = 'row' in each ? [{ ...each.row, id: idOf(index), recordedAt: instant }] : [];
    tables = { ...tables, [each.table]: [...kept, ...told] };
  });
  return { tables, decisions };
}

/** Never the seed of the parameters: some row must say each number. */
function supersede<Row extends Bitemporal>(rows: readonly Row[], position: number, instant: Instant): Row[] {
  return rows.map((row, index) =>
    index === position && row.supersededAt === undefined && row.id !== SEED_PARAMETER_ROWS[0]!.id
      ? { ...row, supersededAt: instant }
      : row,
  );
}

function idOf(serial: number): string {
  return `0198a000-0000-7000-8000-${String(serial).padStart(12, '0')}`;
}

function idsOf({ policy, costPolicy, parameters }: PolicyTables): string[] {
  return [policy, costPolicy, parameters].flatMap((rows: readonly Bitemporal[]) => rows.map(({ id }) => id));
}
