import { useCallback, useEffect, useState } from 'preact/hooks';
import { Problem } from './problem.js';

export type Load<T> =
  | { state: 'loading' }
  | { state: 'ready'; data: T }
  /** `last` is what was read before, where only the network or the server failed: it may still be looked at. */
  | { state: 'failed'; error: unknown; last?: T | undefined };

/**
 * Reads when the screen opens and when what it depends on changes; an answer that comes too late is dropped.
 * `reload` keeps showing what is there until the new answer is, also when none comes.
 */
export function useLoad<T>(
  read: (signal: AbortSignal) => Promise<T>,
  dependencies: readonly unknown[],
): Load<T> & { reload: () => void } {
  const [load, setLoad] = useState<Load<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => setLoad({ state: 'loading' }), dependencies);
  useEffect(() => {
    const abort = new AbortController();
    read(abort.signal).then(
      (data) => !abort.signal.aborted && setLoad({ state: 'ready', data }),
      (error: unknown) => !abort.signal.aborted && setLoad((before) => failed(before, error)),
    );
    return () => abort.abort();
  }, [...dependencies, turn]);
  const reload = useCallback(() => setTurn((n) => n + 1), []);
  return { ...load, reload };
}

/** Whoever was refused is shown nothing of what was there before. */
function failed<T>(before: Load<T>, error: unknown): Load<T> {
  const isRefused = error instanceof Problem && error.status < 500 && error.status !== 429;
  if (isRefused || before.state === 'loading') return { state: 'failed', error };
  return { state: 'failed', error, last: before.state === 'ready' ? before.data : before.last };
}
