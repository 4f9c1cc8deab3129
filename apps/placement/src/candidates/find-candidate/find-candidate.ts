import type { Transaction } from '@libs/database';
import type { Id } from '@libs/kernel';
import type { Candidate } from '../candidate.js';

/**
 * What was heard of one worker, by the exact reference that she gave. A request may read no candidate in any other way:
 * a company has no area, and must not look around among people (migration 0001, `candidate_by_reference`).
 */
export async function findCandidate(tx: Transaction, workerId: Id): Promise<Candidate | undefined> {
  const [candidate] = await findCandidates(tx, [workerId]);
  return candidate;
}

/** As findCandidate, of several references; who was not heard of is left out. */
export async function findCandidates(tx: Transaction, workerIds: readonly Id[]): Promise<Candidate[]> {
  const rows = await tx.query<{ candidate: Candidate }>(
    `select jsonb_build_object(
       'workerId', worker_id, 'journeyId', journey_id, 'village', village_code, 'birthYear', birth_year,
       'plannedDeparture', planned_departure, 'villageVerifiedOn', village_verified_on,
       'districtVerifiedOn', district_verified_on, 'endedOn', ended_on, 'orientedOn', oriented_on, 'certificates', certificates,
       'papers', papers_heard_of(worker_id, journey_id), 'failedTests', failed_tests, 'heard', heard, 'facts', facts) as candidate
     from unnest($1::uuid[]) as given (reference) cross join lateral candidate_by_reference(given.reference)`,
    [workerIds],
  );
  return rows.map(({ candidate }) => candidate);
}
