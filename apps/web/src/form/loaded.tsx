import type { ComponentChildren, JSX } from 'preact';
import type { Load } from '../client/use-load.js';
import { Skeleton } from '../ui/skeleton.js';
import { Failure } from './failure.js';

interface LoadedProps<T> {
  load: Load<T> & { reload: () => void };
  children: (data: T) => ComponentChildren;
}

/** What was read, or that it is coming, or why it is not, above what was read before. */
export function Loaded<T>({ load, children }: LoadedProps<T>): JSX.Element {
  if (load.state === 'loading') return <Skeleton />;
  if (load.state === 'failed')
    return (
      <>
        <Failure error={load.error} onRetry={load.reload} />
        {load.last !== undefined && children(load.last)}
      </>
    );
  return <>{children(load.data)}</>;
}
