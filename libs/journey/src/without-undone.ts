import type { Id } from '@libs/kernel';
import type { Fact } from './fact.js';
import { eventName, type EventName } from './stage-rank.js';

/** What an import and the register's own looks tell of somebody whom no person has touched. */
const TOLD_BY_IMPORT: ReadonlySet<EventName | 'OTHER'> = new Set<EventName>([
  'WorkerImported',
  'WorkerImportUndone',
  'ScreeningCompleted',
  'RedFlagRaised',
  'DuplicateSuspected',
  'DuplicateDismissed',
]);

/**
 * The facts, as if what was imported and taken back had never been told (domain.md §12, X24): its journey is none, and no
 * figure counts it. What others told of it meanwhile stands, and waits to be linked like anything told before a registration.
 */
export function withoutUndone(facts: readonly Fact[]): readonly Fact[] {
  const undone = new Set<Id | undefined>();
  for (const { type, journeyId } of facts) {
    if (eventName(type) === 'WorkerImportUndone') undone.add(journeyId);
  }
  if (undone.size === 0) return facts;
  return facts.filter(
    ({ type, journeyId }) => !undone.has(journeyId) || !TOLD_BY_IMPORT.has(eventName(type)),
  );
}
