import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';

/** The first stop of the Tab key: past the head of the page, to what it is about. */
export function SkipLink(): JSX.Element {
  return (
    <a
      class="skip-link"
      href="#isi"
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        document.getElementById('isi')?.focus();
      }}
    >{t`Langsung ke isi`}</a>
  );
}
