import { textOf, type LostPaper } from '@libs/journey';
import { DomainError } from '@libs/kernel';
import {
  exceptable,
  explain,
  type Bilingual,
  type Evaluation,
  type RefusalCode,
  type RuleResult,
} from '@libs/rules';
import type { PolicyHold } from './records.js';

export class PlacementNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'placement-not-found';

  constructor() {
    super('No such placement in your scope');
  }
}

/** Either the reference is wrong, or the registration has not reached us: the two look alike from here. */
export class RegistrationNotHeard extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'registration-not-heard';

  constructor() {
    super('No registration has been heard under this reference');
  }
}

export class NotDistrictVerified extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'not-district-verified';

  constructor() {
    super('The district has not verified this candidate yet');
  }
}

/** She has withdrawn, or village or district have rejected her registration: registered anew she comes again. */
export class CandidateEnded extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'candidate-ended';

  constructor() {
    super('The registration of this candidate has ended');
  }
}

/** Rule E16, as far as placement can tell: one agreement at a time. Whose it is, is not told. */
export class AgreementOpen extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'agreement-open';

  constructor() {
    super('This worker has an open placement agreement', { rule: 'E16' });
  }
}

/** Rule E11. */
export class DestinationNotOpen extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'destination-not-open';

  constructor({ code, params }: RuleResult) {
    super('The destination is not open for this placement', { ...params, rule: 'E11', reason: code });
  }
}

/** Rule E12 (UU 18/2017 Art. 59(3)). */
export class CompanyNotLicensed extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'company-not-licensed';

  constructor({ code, params }: RuleResult) {
    super('The company may not place workers there', { ...params, rule: 'E12', reason: code });
  }
}

/** One line a rule: which, why and what to do about it, and by which law, in both languages. */
export interface MissingItem {
  readonly rule: string;
  readonly code: RefusalCode;
  readonly words: Bilingual;
  readonly basis: Bilingual;
  /** Which papers of hers it is about, where it is about several: kinds, as registration records them. */
  readonly papers?: readonly string[];
  /** Whether an office may let it stand in her way no longer. */
  readonly exceptable: boolean;
}

export function missingItems({ results, missing }: Evaluation): MissingItem[] {
  return results
    .filter(({ code }) => code !== undefined && missing.includes(code))
    .map((result) => {
      const said = { id: explain(result, 'id')!, en: explain(result, 'en')! };
      return {
        rule: result.ruleId,
        code: result.code!,
        words: { id: `${said.id.why} ${said.id.next}`, en: `${said.en.why} ${said.en.next}` },
        basis: { id: said.id.basis, en: said.en.basis },
        ...(Array.isArray(result.params['papers']) && { papers: result.params['papers'] }),
        exceptable: exceptable(result.code!),
      };
    });
}

export class ClearanceIncomplete extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'clearance-incomplete';

  constructor(evaluation: Evaluation) {
    super('Not everything that a clearance needs is there', { missing: missingItems(evaluation) });
  }
}

export class AlreadyCleared extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already-cleared';

  constructor() {
    super('This worker has been cleared');
  }
}

/** The permit was revoked (X7): she is not to leave. Who has left all the same is reported as such. */
export class DepartureHeld extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'departure-held';

  constructor(lost: LostPaper) {
    super('The journey is held', { rule: 'E04', hold: 'DOC_HOLD', ...lossOf(lost) });
  }
}

/** A paper of hers ran out, or no longer counts: she is not to leave. Who has left all the same is reported as such. */
export class DepartureHeldByPaper extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'departure-held-by-paper';

  constructor(lost: LostPaper) {
    const { paper, ...loss } = lossOf(lost);
    super('The journey is held', {
      rule: 'PAPERS',
      hold: 'DOC_HOLD',
      ...loss,
      ...(!tellsOfMarriage(paper) && { paper }),
    });
  }
}

/** Which paper, since when, and why: EXPIRED, or the reason that whoever took it away has given. */
export function lossOf({ paper, since, fact }: LostPaper): { paper: string; since: string; reason: string } {
  return { paper, since, reason: textOf(fact, 'reasonCode') ?? 'EXPIRED' };
}

const OF_MARRIAGE: ReadonlySet<string> = new Set([
  'COURT_DIVORCE_PAPER',
  'MARRIAGE_BOOK',
  'MARITAL_STATUS_LETTER',
]);

/** Whether the name alone of a paper says something of her marriage. */
export function tellsOfMarriage(paper: string): boolean {
  return OF_MARRIAGE.has(paper);
}

/** The destination was closed since (X8): she is not to leave. Who has left all the same is reported as such. */
export class DepartureHeldByPolicy extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'departure-held-by-policy';

  constructor({ since, code }: PolicyHold) {
    super('The journey is held', { rule: 'E11', hold: 'POLICY_HOLD', since, reason: code });
  }
}

/** Nobody is cleared to leave who has left. */
export class AlreadyDeparted extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already-departed';

  constructor(state: string) {
    super('This worker has left already', { state });
  }
}

/** A child, citizenship, a closed destination are excepted by nobody (libs/rules), nor a revoked permit; of other steps there is nothing to except. */
export class RuleNotExceptable extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'rule-not-exceptable';

  constructor(reason: string) {
    super('Nobody may except this', { reason });
  }
}

/** In this placement there is none of this office. */
export class ExceptionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'exception-not-found';

  constructor() {
    super('No such exception of your office');
  }
}

export class ExceptionWithdrawn extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'exception-withdrawn';

  constructor() {
    super('This exception has been taken back');
  }
}
