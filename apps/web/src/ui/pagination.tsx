import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { Button } from './button.js';

interface PaginationProps {
  page: number;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
}

/** Forward and back: lists are read by cursor, so there is no "page 7 of 12" to jump to. */
export function Pagination({ page, onPrevious, onNext }: PaginationProps): JSX.Element | null {
  if (!onPrevious && !onNext) return null;
  return (
    <nav class="pagination" aria-label={t`Halaman daftar`}>
      {onPrevious ? <Button variant="secondary" onClick={onPrevious}>{t`Sebelumnya`}</Button> : <span />}
      <span class="secondary">{t`Halaman ${page}`}</span>
      {onNext ? <Button variant="secondary" onClick={onNext}>{t`Berikutnya`}</Button> : <span />}
    </nav>
  );
}
