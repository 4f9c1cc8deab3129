import type { PaperFact } from '@libs/journey';
import type { Id, LocalDate } from '@libs/kernel';

/** A certificate of competence, as training told it. */
export interface Certificate {
  readonly lspId: string;
  readonly expiresOn: LocalDate;
}

/**
 * What has been heard of a worker from the other services, which are never asked: guards use this and nothing else.
 * Pseudonymous. What is absent has not been heard, which says nothing about the world.
 */
export interface Candidate {
  readonly workerId: Id;
  readonly journeyId: Id | null;
  /** Village of origin; known once the registration has been heard. */
  readonly village: string | null;
  readonly birthYear: number | null;
  readonly plannedDeparture: LocalDate | null;
  readonly villageVerifiedOn: LocalDate | null;
  readonly districtVerifiedOn: LocalDate | null;
  /** The day on which she withdrew or was rejected: nothing more is prepared for her. */
  readonly endedOn: LocalDate | null;
  /** What was heard of her permit and her papers, for this journey. */
  readonly papers: readonly PaperFact[];
  readonly orientedOn: LocalDate | null;
  /** The last one told for each occupation, ISCO-08. */
  readonly certificates: Readonly<Record<string, Certificate>>;
  /** Competence tests not passed, by the number of the last attempt. */
  readonly failedTests: number;
  /** Of each service the number of its last event heard of this worker. */
  readonly heard: Readonly<Record<string, number>>;
  /** Of each type of event the last one heard. */
  readonly facts: Readonly<Record<string, Id>>;
}

/** One whose registration has been heard. */
export type RegisteredCandidate = Candidate & {
  readonly village: string;
  readonly birthYear: number;
  readonly plannedDeparture: LocalDate;
};

export function isRegistered(candidate: Candidate | undefined): candidate is RegisteredCandidate {
  return candidate?.village != null;
}
