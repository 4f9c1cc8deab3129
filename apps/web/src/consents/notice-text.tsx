import type { Notice } from '@libs/notices';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { inLanguage } from '../words/refusals.js';

/** A notice, to be read aloud or given on paper, with the version that the record will name. */
export function NoticeText({ notice }: { notice: Notice }): JSX.Element {
  const { version } = notice;
  const [first, ...others] = notice.sentences.map(inLanguage);
  return (
    <div class="card stack stack--tight">
      <p>{first}</p>
      <ul>
        {others.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="secondary small">{t`Naskah versi ${version}`}</p>
    </div>
  );
}
