import { describe, expect, test } from '@jest/globals';
import { replay, SEED_PARAMETER_ROWS, SEED_POLICY, type DecisionBasis } from '@libs/rules';
import { screen, toldIn, type Looked, type Plan } from './screen.js';

const AT = { on: '2026-03-04', knownAt: '2026-03-04T02:40:00.000Z' };
const TABLES = { policy: SEED_POLICY, costPolicy: [], parameters: SEED_PARAMETER_ROWS };

const plan = (intent: Partial<Plan['intent']> = {}, more: Partial<Plan> = {}): Plan => ({
  born: '1995-06-15',
  village: '3307102004',
  intent: {
    country: 'TW',
    isco08: '5322',
    scheme: 'P_TO_P',
    employerType: 'PERSEORANGAN_RUMAH_TANGGA',
    plannedDeparture: '2026-07-01',
    ...intent,
  },
  ...more,
});

const look = (planned: Plan, looked: Looked = {}) => screen(planned, looked, TABLES, AT);

const failed = (planned: Plan, looked?: Looked) =>
  look(planned, looked)
    .decision.verdict.evaluation.results.filter(({ outcome }) => outcome === 'FAIL')
    .map(({ ruleId }) => ruleId);

describe('the first look at a plan', () => {
  test('tells what it was taken with, so that it can be taken again with more', () => {
    const signs = { offeredVisa: 'UMRAH_ZIARAH', cashPaidToFamily: true, lenders: [] } as const;
    const first = look(plan({}, { recruiterId: 'P3MI-DEMO-01' }), { signs });
    const again = look(plan({}, { recruiterId: 'P3MI-DEMO-01' }), { signs: toldIn(first.decision) });
    expect(again.decision).toEqual(first.decision);
    expect(toldIn(look(plan()).decision)).toEqual({});
  });

  test('tells as told what she told, and neither that she is recruited nor whence her card is', () => {
    const recruited = plan({}, { recruiterId: 'P3MI-DEMO-01' });
    const told = { recruited: true, letterFromOtherVillage: true };
    expect(toldIn(look(recruited, { signs: told }).decision)).toEqual(told);
    expect(toldIn(look(recruited, { signs: { cardFromElsewhere: true } }).decision)).toEqual({});
  });

  test('has nothing against Siti, with a licensed company (X1)', () => {
    const licence = { status: 'ACTIVE', countries: ['TW'] };
    const { outcome, redFlags } = look(plan({}, { recruiterId: 'P3MI-DEMO-01' }), { licence });
    expect([outcome, redFlags]).toEqual(['CLEAR', []]);
  });

  test('names the version of the policy that it was judged by, where one was heard', () => {
    const version = '20260228T000000.000Z';
    expect(screen(plan(), {}, { ...TABLES, version }, AT).policyVersion).toBe(version);
    expect(look(plan())).not.toHaveProperty('policyVersion');
  });

  test('asks which company, where none is named', () => {
    expect(look(plan()).outcome).toBe('OPEN_QUESTIONS');
  });

  test('says no to Dewi, who is 17 years and 10 months old on the day (X2)', () => {
    const dewi = plan({}, { born: '2008-09-01' });
    expect(failed(dewi)).toEqual(['E01']);
    expect(look(dewi).outcome).toBe('BLOCKED_PENDING_REVIEW');
  });

  test('says no to Wati: a household in Saudi Arabia, an umrah visa, and money for her family (X3)', () => {
    const wati = plan({ country: 'SA', isco08: '9111' });
    const looked = { signs: { offeredVisa: 'UMRAH_ZIARAH', cashPaidToFamily: true } } as const;
    expect(failed(wati, looked)).toEqual(['E09', 'E11']);
    expect(look(wati, looked)).toMatchObject({
      outcome: 'BLOCKED_PENDING_REVIEW',
      redFlags: ['RF02', 'RF03'],
    });
  });

  test('says no to Budi: Cambodia, by Facebook alone, through Thailand (X4)', () => {
    const budi = plan({ country: 'KH', isco08: '2512', employerType: 'BERBADAN_HUKUM' });
    const looked = { signs: { recruited: true, metOnlineOnly: true, transitCountries: ['TH'] } };
    expect(failed(budi, looked)).toEqual(['E11']);
    expect(look(budi, looked).redFlags).toEqual(['RF04', 'RF07', 'RF12']);
  });

  test('lets a formal job in Saudi Arabia pass', () => {
    expect(failed(plan({ country: 'SA', employerType: 'BERBADAN_HUKUM', isco08: '7212' }))).toEqual([]);
  });

  test('keeps all that it rested on, and says the same when it is judged again from nothing else', () => {
    const { decision } = look(plan({ country: 'SA', isco08: '9111' }), { signs: { cashPaidToFamily: true } });
    const { verdict, ...basis } = JSON.parse(JSON.stringify(decision)) as typeof decision;
    expect(replay(basis satisfies DecisionBasis)).toEqual(verdict);
    expect(verdict).toEqual(decision.verdict);
  });
});
