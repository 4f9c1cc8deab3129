import type { Id, LocalDate } from '@libs/kernel';
import { CandidateEnded, CandidateNotVerified } from './candidate.errors.js';

/** What was heard of a candidate, as far as a decision rests on it; what is not yet heard is null. */
export interface Candidate {
  readonly workerId: Id;
  readonly journeyId: Id | null;
  readonly villageCode: string | null;
  /** The day on which the district confirmed her. */
  readonly verifiedOn: LocalDate | null;
  /** The day on which she withdrew or was rejected. */
  readonly endedOn: LocalDate | null;
  /** Number of the last event of registration that was heard of her: what was known when it was decided. */
  readonly registrationSeq: number;
}

/** Somebody who may be trained and oriented. */
export type VerifiedCandidate = Candidate & { readonly villageCode: string };

/** @throws CandidateEnded; CandidateNotVerified that names what has not been heard of her */
export function verified(candidate: Candidate): VerifiedCandidate {
  const { villageCode, verifiedOn, endedOn } = candidate;
  if (endedOn) throw new CandidateEnded(endedOn);
  if (villageCode && verifiedOn) return { ...candidate, villageCode };
  throw new CandidateNotVerified([
    ...(villageCode ? [] : ['REGISTRATION']),
    ...(verifiedOn ? [] : ['DISTRICT_VERIFICATION']),
  ]);
}
