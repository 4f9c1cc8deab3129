import type { LocalDate } from '@libs/kernel';
import type { RefusalCode } from './refusals.js';

/** Eligibility rules by the numbers of domain.md §4.3; the others are conditions of the state machine (§6). */
export type RuleId =
  | 'E01' // age
  | 'E02' // child
  | 'E03' // citizenship
  | 'E04' // family permit
  | 'E05' // marital status
  | 'E06' // competence
  | 'E07' // health
  | 'E08' // passport
  | 'E09' // visa
  | 'E10' // social security
  | 'E11' // destination policy
  | 'E12' // licences of the company
  | 'E14' // orientation
  | 'E15' // work contract
  | 'AGREEMENT'
  | 'VILLAGE'
  | 'DOMICILE'
  | 'IDENTITY'
  | 'EXTERNAL_ID';

export type RuleOutcome = 'PASS' | 'FAIL' | 'WARN' | 'NOT_APPLICABLE' | 'UNKNOWN';

/** What a rule was judged by: parameters and policy rows, never anything that names a person. */
export type RuleParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What one rule says. Stored with the decision, so that it can be explained and judged again under its own day. */
export interface RuleResult {
  readonly ruleId: RuleId;
  readonly outcome: RuleOutcome;
  /** Why, where it did not pass. */
  readonly code?: RefusalCode;
  readonly params: RuleParams;
}

/** What all rules of a step say. */
export interface Evaluation {
  /** The day that the rules were judged for. */
  readonly on: LocalDate;
  readonly results: readonly RuleResult[];
  /** What stands in the way, one code a rule: failed, or not to be known from what was heard. */
  readonly missing: readonly RefusalCode[];
  readonly passes: boolean;
}

export function pass(ruleId: RuleId, params: RuleParams = {}): RuleResult {
  return { ruleId, outcome: 'PASS', params };
}

export function fail(ruleId: RuleId, code: RefusalCode, params: RuleParams = {}): RuleResult {
  return { ruleId, outcome: 'FAIL', code, params };
}

/** Shown, and in nobody's way. */
export function warn(ruleId: RuleId, code: RefusalCode, params: RuleParams = {}): RuleResult {
  return { ruleId, outcome: 'WARN', code, params };
}

export function unknown(ruleId: RuleId, code: RefusalCode, params: RuleParams = {}): RuleResult {
  return { ruleId, outcome: 'UNKNOWN', code, params };
}

export function notApplicable(ruleId: RuleId, params: RuleParams = {}): RuleResult {
  return { ruleId, outcome: 'NOT_APPLICABLE', params };
}

export function evaluation(on: LocalDate, results: readonly RuleResult[]): Evaluation {
  const missing = results.flatMap(({ outcome, code }) =>
    code !== undefined && (outcome === 'FAIL' || outcome === 'UNKNOWN') ? [code] : [],
  );
  return { on, results, missing, passes: missing.length === 0 };
}
