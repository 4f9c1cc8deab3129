import type { Transaction } from '@libs/database';
import { CandidateNotFound } from './candidate.errors.js';
import type { Candidate } from './candidate.js';

const COLUMNS = `worker_id as "workerId", journey_id as "journeyId", village_code as "villageCode",
  verified_on::text as "verifiedOn", ended_on::text as "endedOn", registration_seq as "registrationSeq"`;

/** A candidate of an office's own area. */
export function candidateInArea(tx: Transaction, workerId: string): Promise<Candidate> {
  return the(tx, `select ${COLUMNS} from candidate where worker_id = $1`, workerId);
}

/** A candidate who gave her reference: all that a training centre, which serves no area, may ask. */
export function candidateByReference(tx: Transaction, workerId: string): Promise<Candidate> {
  return the(tx, `select ${COLUMNS} from candidate_to_enrol($1)`, workerId);
}

async function the(tx: Transaction, sql: string, workerId: string): Promise<Candidate> {
  const [candidate] = await tx.query<Candidate>(sql, [workerId]);
  if (!candidate) throw new CandidateNotFound();
  return candidate;
}
