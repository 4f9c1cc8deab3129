import type { CostItem } from '@libs/contracts';
import type { Id, Instant, LocalDate } from '@libs/kernel';
import type { Candidate } from '../candidates/candidate.js';

/** When it happened in the world: the day always, the instant where the hour is known. */
export interface Occurred {
  readonly occurredOn: LocalDate;
  readonly occurredAt?: Instant;
}

/** Of whom a record is opened, and by whom. */
export interface Opening {
  readonly placementId: Id;
  readonly workerId: Id;
  /** What has been heard of her; nothing, where a report is quicker than her registration. */
  readonly candidate: Candidate | undefined;
  /** The company, where a company opens it. */
  readonly p3miId: string | null;
  readonly reporterArea: string | null;
}

/*
 * What a placement's record holds, part by part. Each names the fact that told it, so that a decision can say what it
 * rests on. Numbers of papers are not here: they are sealed (`Papers`).
 */

interface Told {
  readonly factId: Id;
}

/** A part as it is told, before there is a fact of it. */
export type Untold<T extends Told> = Omit<T, 'factId'>;

/** What worker and company agree on. */
export interface Terms {
  readonly p3miId: string;
  readonly scheme: string;
  readonly employerType: string;
  readonly country: string;
  /** Occupation, ISCO-08. */
  readonly isco08: string;
  readonly plannedDeparture: LocalDate;
  readonly costs: readonly CostItem[];
}

export interface Agreement extends Told, Terms {
  readonly signedOn: LocalDate;
}

export interface Medical extends Told {
  readonly outcome: string;
  readonly examinedOn: LocalDate;
  readonly validUntil?: LocalDate;
}

export interface Passport extends Told {
  readonly recordedOn: LocalDate;
  readonly expiresOn: LocalDate;
}

export interface Visa extends Told {
  readonly country: string;
  readonly visaClass: string;
  readonly isWorkClass: boolean;
  readonly expiresOn: LocalDate;
}

export interface Insurance extends Told {
  readonly programmes: readonly string[];
  readonly from: LocalDate;
  /** The last day. */
  readonly to: LocalDate;
}

export interface WorkContract extends Told {
  readonly employerType: string;
  readonly country: string;
  readonly isco08: string;
  readonly wageBand?: string;
  readonly currency?: string;
  readonly from: LocalDate;
  /** The last day. */
  readonly to: LocalDate;
  /** Which of the contents that it must have it has (UU 18/2017 Art. 15(2), rule E15). */
  readonly contents: readonly string[];
}

/** The policy of her destination has changed, and rule E11 says no now (POLICY_HOLD, domain.md §6). */
export interface PolicyHold {
  readonly since: LocalDate;
  /** Why: a code of rule E11. */
  readonly code: string;
  readonly policyRowId: Id;
}

/** By the numbers of a rule that changed, her clearance would be refused now (REVIEW_HOLD, domain.md §6). */
export interface ReviewHold {
  readonly since: LocalDate;
  /** What the rules say, where they did not say it by the numbers of the clearance. */
  readonly failing: readonly { readonly ruleId: string; readonly code: string }[];
  readonly policyRowId: Id;
}

/** The card E-KPMI, and the office that gives it. */
export interface Card {
  readonly cardHash: string;
  readonly validUntil: LocalDate;
  readonly officeCode: string;
}

export interface Clearance extends Told {
  readonly officeCode: string;
  readonly clearedOn: LocalDate;
  /** Last day of the card E-KPMI. */
  readonly validUntil: LocalDate;
}

export interface Departure extends Told {
  readonly embarkationCode: string;
  readonly country: string;
  readonly transitCountry?: string;
  readonly departedOn: LocalDate;
}

export interface Arrival extends Told {
  readonly missionCode: string;
  readonly country: string;
  readonly arrivedOn: LocalDate;
}

/** Numbers of papers: sealed together under the record's own key, and on no topic. */
export interface Papers {
  readonly passportNumber?: string;
  readonly visaNumber?: string;
}
