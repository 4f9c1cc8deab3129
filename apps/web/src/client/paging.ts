import { useState } from 'preact/hooks';
import { type Load, useLoad } from './use-load.js';

/** One page of a list, and where the next one begins (opaque; libs/http). Without `next` it is the last. */
export interface Page<Row> {
  items: readonly Row[];
  next?: string | undefined;
}

export interface Paged<Found> {
  load: Load<Found> & { reload: () => void };
  page: number;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** Reads a list page by page. The way back is remembered here, since cursors lead only forward. */
export function usePages<Found extends Page<unknown>>(
  read: (after: string | undefined, signal: AbortSignal) => Promise<Found>,
  dependencies: readonly unknown[],
): Paged<Found> {
  const [trail, setTrail] = useState<readonly (string | undefined)[]>([undefined]);
  const after = trail.at(-1);
  const load = useLoad((signal) => read(after, signal), [...dependencies, after]);
  const next = load.state === 'ready' ? load.data.next : undefined;
  return {
    load,
    page: trail.length,
    onPrevious: trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : undefined,
    onNext: next ? () => setTrail([...trail, next]) : undefined,
  };
}
