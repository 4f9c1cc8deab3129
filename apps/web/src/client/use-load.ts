import { useCallback, useEffect, useState } from 'preact/hooks';

export type Load<T> =
  { state: 'loading' } | { state: 'ready'; data: T } | { state: 'failed'; error: unknown };

/**
 * Reads when the screen opens and when what it depends on changes; an answer that comes too late is dropped.
 * `reload` keeps showing what is there until the new answer is.
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
      (error: unknown) => !abort.signal.aborted && setLoad({ state: 'failed', error }),
    );
    return () => abort.abort();
  }, [...dependencies, turn]);
  const reload = useCallback(() => setTurn((n) => n + 1), []);
  return { ...load, reload };
}
