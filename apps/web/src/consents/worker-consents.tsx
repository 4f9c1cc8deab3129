import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { consentsOf } from '../client/consents.js';
import type { ConsentView } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { dayWords } from '../locale/format.js';
import { Tag } from '../ui/tag.js';
import { CONSENT_PURPOSE_WORDS } from '../words/consents.js';
import { wordOf } from '../words/words.js';

/** What she has agreed to, beside what the law gives her without being asked. */
export function WorkerConsents({ workerId }: { workerId: string }): JSX.Element {
  const load = useLoad((signal) => consentsOf(workerId, signal), [workerId]);
  return (
    <section class="card stack stack--tight">
      <h2>{t`Persetujuan`}</h2>
      <p class="secondary">{t`Pendaftaran dan layanan desa tidak memerlukan persetujuan. Yang di bawah ini hanya bila ia mau.`}</p>
      <Loaded load={load}>
        {(consents) => {
          const standing = consents.filter(({ withdrawnOn }) => !withdrawnOn);
          const agreed = new Set<string>(standing.map(({ purpose }) => purpose));
          return (
            <ul class="tasks">
              {standing.map((consent) => (
                <Standing key={consent.consentId} consent={consent} workerId={workerId} />
              ))}
              {Object.keys(CONSENT_PURPOSE_WORDS)
                // Of organisations there may be several.
                .filter((purpose) => purpose === 'OMS_SHARING' || !agreed.has(purpose))
                .map((purpose) => (
                  <li key={purpose}>
                    <a href={`/berkas/warga/${workerId}/persetujuan/${purpose}`}>
                      {wordOf(CONSENT_PURPOSE_WORDS, purpose)}
                    </a>
                    {!agreed.has(purpose) && <Tag>{t`tidak ada persetujuan`}</Tag>}
                  </li>
                ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}

function Standing({ consent, workerId }: { consent: ConsentView; workerId: string }): JSX.Element {
  const { consentId, purpose, scope, givenOn } = consent;
  const what = wordOf(CONSENT_PURPOSE_WORDS, purpose);
  const day = dayWords(givenOn);
  return (
    <li>
      <span>
        {what} <span class="secondary small">{scope}</span>{' '}
        <a href={`/berkas/warga/${workerId}/pencabutan/${consentId}`} aria-label={t`Cabut: ${what}`}>
          {t`Cabut`}
        </a>
      </span>
      <Tag sentiment="positive">{t`setuju sejak ${day}`}</Tag>
    </li>
  );
}
