import type { Id, LocalDate } from '@libs/kernel';
import type { RefusalCode } from './rule-words.js';
import { RULES, type RuleId } from './rule-book.js';

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
  /** The exception by which it stands in nobody's way. */
  readonly exceptionId?: Id;
}

/** What all rules of a step say. */
export interface Evaluation {
  /** The day that the rules were judged for. */
  readonly on: LocalDate;
  readonly results: readonly RuleResult[];
  /** What stands in the way, one code a rule: failed, or not to be known from what was heard. A flag never does. */
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
  const missing = results.flatMap((result) => (standsInTheWay(result) ? [result.code!] : []));
  return { on, results, missing, passes: missing.length === 0 };
}

function standsInTheWay({ ruleId, outcome, code, exceptionId }: RuleResult): boolean {
  const open = outcome === 'FAIL' || outcome === 'UNKNOWN';
  return open && code !== undefined && exceptionId === undefined && RULES[ruleId].severity === 'BLOCK';
}
