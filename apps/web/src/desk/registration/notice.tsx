import { statutoryNotice } from '@libs/notices';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { NoticeText } from '../../consents/notice-text.js';
import { Button, Buttons } from '../../ui/button.js';

/** What the person is told before anything is written down (UU 27/2022 Art. 5 and 21): read aloud, or printed for her. */
export function Notice(): JSX.Element {
  return (
    <>
      <NoticeText notice={statutoryNotice()} />
      <Buttons>
        <Button variant="tertiary" onClick={() => window.print()}>{t`Cetak pemberitahuan`}</Button>
      </Buttons>
    </>
  );
}
