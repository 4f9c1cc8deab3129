import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';

/** The shape of what is coming, and the word for those who do not see it. */
export function Skeleton({ lines = 4 }: { lines?: number }): JSX.Element {
  return (
    <div class="skeleton" role="status">
      <p class="visually-hidden">{t`Sedang dimuat`}</p>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} aria-hidden="true" />
      ))}
    </div>
  );
}
