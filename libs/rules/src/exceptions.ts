import type { Id, Instant, LocalDate } from '@libs/kernel';
import { evaluation, type Evaluation, type RuleResult } from './rule-result.js';
import type { RefusalCode } from './rule-words.js';

/** Who may make an exception (*pengecualian beralasan*): the district and the state's office, never a desk or a company. */
export const EXCEPTING_ROLES = ['DINAS', 'BP3MI'] as const;

/**
 * A recorded decision that one rule shall not stand in one worker's way, although it does not pass. It excepts one code:
 * another reason of the same rule stands again.
 */
export interface Exception {
  readonly id: Id;
  readonly code: RefusalCode;
  /** The role of who decided. */
  readonly role: string;
  /** In the words of who decided; kept with the decision and on no topic. */
  readonly reason: string;
  readonly decidedAt: Instant;
  /** The last day; until the journey ends, without one. */
  readonly until?: LocalDate;
}

/**
 * What nobody may except. Child, citizenship and closed destination by the project's own rule (X2). Ours beyond it: the
 * age that the law sets, a destination of which nothing is recorded (an exception would be the way around a closed one: let a
 * row be recorded), a second open journey (it is settled or joined, not excepted), and a lost paper (the journey is held until
 * the same is there again).
 */
const NEVER: readonly RefusalCode[] = [
  'AGE_BELOW_MINIMUM',
  'CHILD',
  'NOT_WNI',
  'DESTINATION_CLOSED',
  'DESTINATION_NOT_LISTED',
  'JOURNEY_OPEN',
  'PAPER_LOST',
];

export function exceptable(code: RefusalCode): boolean {
  return !NEVER.includes(code);
}

/** Why an exception is none; nothing, where it is one. Asked before it is recorded, and again when it is used. */
export function exceptionFault({
  code,
  role,
  reason,
}: Pick<Exception, 'code' | 'role' | 'reason'>): 'NOT_EXCEPTABLE' | 'NOT_THEIRS' | 'NO_REASON' | undefined {
  if (!exceptable(code)) return 'NOT_EXCEPTABLE';
  if (!EXCEPTING_ROLES.some((excepting) => excepting === role)) return 'NOT_THEIRS';
  return reason.trim() === '' ? 'NO_REASON' : undefined;
}

/**
 * The same results, with what was excepted no longer in the way. The outcome of the rule stays what it is, and names the
 * exception. One that has a fault, or has run out on the day of the judgement, excepts nothing.
 */
export function withExceptions(judged: Evaluation, exceptions: readonly Exception[]): Evaluation {
  const holding = exceptions.filter(
    (exception) => exceptionFault(exception) === undefined && judged.on <= (exception.until ?? judged.on),
  );
  return evaluation(
    judged.on,
    judged.results.map((result) => excepted(result, holding)),
  );
}

function excepted(result: RuleResult, exceptions: readonly Exception[]): RuleResult {
  if (result.outcome !== 'FAIL' && result.outcome !== 'UNKNOWN') return result;
  const exception = exceptions.find(({ code }) => code === result.code);
  return exception ? { ...result, exceptionId: exception.id } : result;
}
