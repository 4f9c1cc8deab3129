import type { Id, Instant } from '@libs/kernel';
import { textOf, type Fact } from './fact.js';
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

/** What a link with a record that was there tells, and its end. */
const IS_IMPORT: ReadonlySet<EventName | 'OTHER'> = new Set<EventName>([
  'WorkerImported',
  'WorkerImportUndone',
]);

/**
 * The facts, as if what was imported and taken back had never been told (domain.md §12, X24): its journey is none, and no
 * figure counts it. Of one that her village had begun before, only the import goes. What others told of it meanwhile stands, and waits to be linked like anything told before a registration.
 */
export function withoutUndone(facts: readonly Fact[]): readonly Fact[] {
  const undone = new Set<Id | undefined>();
  const unlinked = new Map<Id | undefined, Instant>();
  for (const fact of facts) {
    const { type, journeyId, recordedAt } = fact;
    if (eventName(type) !== 'WorkerImportUndone') continue;
    if (textOf(fact, 'stands') === undefined) undone.add(journeyId);
    else if (recordedAt > (unlinked.get(journeyId) ?? '')) unlinked.set(journeyId, recordedAt);
  }
  if (undone.size + unlinked.size === 0) return facts;
  return facts.filter(({ type, journeyId, recordedAt }) => {
    const name = eventName(type);
    if (undone.has(journeyId) && TOLD_BY_IMPORT.has(name)) return false;
    // She may be linked again, by a file that is right.
    return !IS_IMPORT.has(name) || recordedAt > (unlinked.get(journeyId) ?? '');
  });
}
