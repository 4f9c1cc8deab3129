import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { FigureAnswer } from '../../client/types.js';
import { dotted } from '@libs/reference';
import { Place } from '../../words/place.js';
import { asOfWords, coverageWords, lagWords, lateWords } from './stamps.js';

/** "Per 4 Mar 2026 09.40 WIB · tertinggal 4 dtk · 7 dari 9 desa segar · 2 belum ada kabar", and who is silent by name. */
export function AsOfStrip({ answer }: { answer: FigureAnswer }): JSX.Element {
  const late = lateWords(answer);
  const { silent, villagesSilent } = answer.coverage;
  const more = [lagWords(answer), ...coverageWords(answer)].filter(Boolean);
  return (
    <div class={late.length > 0 ? 'strip strip--behind' : 'strip'}>
      <p>
        <strong>{asOfWords(answer)}</strong> · {more.join(' · ')}
      </p>
      {late.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {answer.isFinal && (
        <p class="secondary">{t`Ditanyakan per saat itu: pertanyaan yang sama selalu memberi angka ini.`}</p>
      )}
      {silent.length > 0 && (
        <details class="no-print">
          <summary>{t`Desa yang belum ada kabar`}</summary>
          <ul>
            {silent.slice(0, 10).map((village) => (
              <li key={village}>
                <Place code={village} />
              </li>
            ))}
            {silent.slice(10).map((village) => (
              <li key={village} class="digits">
                {dotted(village)}
              </li>
            ))}
          </ul>
          {villagesSilent > silent.length && <p>{t`dan lainnya`}</p>}
        </details>
      )}
    </div>
  );
}
