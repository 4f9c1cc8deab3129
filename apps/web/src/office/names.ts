import { useEffect, useState } from 'preact/hooks';
import { namesOf } from '../client/registration.js';
import type { WorkerName } from '../client/types.js';

/**
 * The names that belong to a page of pseudonymous lines, asked of registration in one batch. Those whom one may not
 * know, and all of them while registration is away, stay numbers: a list without names is still a list.
 */
export function useNames(workerIds: readonly string[]): ReadonlyMap<string, WorkerName> {
  const [names, setNames] = useState<ReadonlyMap<string, WorkerName>>(new Map());
  const asked = workerIds.join();
  useEffect(() => {
    if (workerIds.length === 0) return undefined;
    const abort = new AbortController();
    namesOf(workerIds, abort.signal).then(
      (found) => setNames(new Map(found.map((each) => [each.workerId, each]))),
      () => undefined,
    );
    return () => abort.abort();
  }, [asked]);
  return names;
}
