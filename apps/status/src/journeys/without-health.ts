import { may, type Caller } from '@libs/access';
import { eventName, foldWorker, type Fact, type Journey } from '@libs/journey';

/** Of all that is heard of a worker the one event that tells of her health, in any version. */
const EXAMINATION = 'MedicalResultRecorded';

/** The same who are told of health in placement: a journey is no way round that (libs/access, permissions). */
export function mayKnowHealth({ access }: Caller): boolean {
  return may(access.role, 'health:read');
}

/**
 * A worker's journeys as if her examinations had said nothing. What only they raise is not there, and nor is what
 * follows from it, such as a clearance under hold; a hold for another paper stands. An examination without its result
 * keeps its place in the fold, so that the journeys and their order are those of the table.
 */
export function foldWithoutHealth(facts: readonly Fact[]): Journey[] {
  const silent = facts.map((fact) => (eventName(fact.type) === EXAMINATION ? { ...fact, data: {} } : fact));
  return foldWorker(silent).map(withoutExaminations);
}

function withoutExaminations(journey: Journey): Journey {
  const entries = journey.entries.filter(({ what }) => what !== EXAMINATION);
  const told = new Set(entries.map(({ factId }) => factId));
  return { ...journey, entries, anomalies: journey.anomalies.filter(({ factId }) => told.has(factId)) };
}
