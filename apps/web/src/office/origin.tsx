import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { checkOrigin } from '../client/origins.js';
import type { CheckOriginRequest, OriginCheck } from '../client/types.js';
import { StepForm } from '../form/step-form.js';
import type { FieldSpec } from '../form/field-spec.js';
import { dayWords } from '../locale/format.js';
import { usePerson } from '../session/session.js';
import { ForRoles } from '../shell/for-roles.js';
import { homeOf } from '../shell/navigation.js';
import { Alert } from '../ui/alert.js';
import { Button, Buttons } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import { ORIGIN_NEXT_STEP_WORDS, ORIGIN_REASON_WORDS } from '../words/origins.js';
import { nikComplaint } from '../words/nik.js';
import { place } from '../words/place.js';
import { oneOf, wordOf } from '../words/words.js';

const FIELDS: readonly FieldSpec[] = [
  {
    kind: 'text',
    name: 'nik',
    label: msg`NIK`,
    hint: msg`16 angka, pada KTP atau paspor`,
    entry: 'digits',
    width: 'medium',
    check: nikComplaint,
  },
  { kind: 'radio', name: 'reason', label: msg`Mengapa asalnya dicari`, choices: oneOf(ORIGIN_REASON_WORDS) },
];

/** Where somebody is from who lies dead or helpless before a mission or a landing office (domain.md §12, X13). */
export function FindOrigin(): JSX.Element {
  return (
    <ForRoles roles={['BP3MI', 'PERWAKILAN']} person={usePerson()}>
      <Search />
    </ForRoles>
  );
}

function Search(): JSX.Element {
  const person = usePerson();
  const [found, setFound] = useState<OriginCheck>();
  return (
    <Page
      narrow
      title={t`Cari daerah asal`}
      lead={t`Yang ditunjukkan hanya desa asalnya, bukan data orangnya. Setiap pencarian dicatat dengan alasannya.`}
    >
      {found ? (
        <>
          <Answer found={found} />
          <Buttons>
            <Button variant="secondary" onClick={() => setFound(undefined)}>{t`Cari yang lain`}</Button>
          </Buttons>
        </>
      ) : (
        <StepForm
          fields={FIELDS}
          submitText={t`Cari desa asal`}
          cancelHref={person ? homeOf(person.role) : '/'}
          send={async ({ nik, reason }) =>
            setFound(
              await checkOrigin({
                nik: String(nik).replaceAll(' ', ''),
                reason: reason as CheckOriginRequest['reason'],
              }),
            )
          }
        />
      )}
    </Page>
  );
}

function Answer({
  found: { origins, numberIssuedIn, differs, nextStep },
}: {
  found: OriginCheck;
}): JSX.Element {
  const sure = origins.length === 1 && origins[0]?.standing === 'VOUCHED';
  return (
    <div class="stack" aria-live="polite">
      <Alert sentiment={sure ? 'positive' : 'warning'} title={titleOf(origins.length)}>
        <p>{wordOf(ORIGIN_NEXT_STEP_WORDS, nextStep)}</p>
        {differs && (
          <p>{t`NIK-nya diterbitkan di kabupaten atau kota lain: paspor dapat menyebut tempat yang bukan asalnya.`}</p>
        )}
      </Alert>
      {origins.map(({ village, standing, since }) => (
        <section key={village.code} class="card stack stack--tight">
          <h2>{village.name}</h2>
          <SummaryList
            facts={[
              { term: t`Desa`, value: place(village.code) },
              {
                term: t`Keterangan`,
                value:
                  standing === 'VOUCHED' ? (
                    <Tag sentiment="positive">{t`sudah diverifikasi`}</Tag>
                  ) : (
                    <Tag>{t`tercatat, belum diverifikasi`}</Tag>
                  ),
              },
              { term: t`Dikenal desa sejak`, value: dayWords(since) },
            ]}
          />
        </section>
      ))}
      {numberIssuedIn && (
        <SummaryList facts={[{ term: t`NIK diterbitkan di`, value: place(numberIssuedIn.code) }]} />
      )}
    </div>
  );
}

function titleOf(villages: number): string {
  if (villages === 0) return t`Belum ada desa yang mencatatnya`;
  return villages === 1 ? t`Satu desa mencatatnya` : t`Beberapa desa mencatatnya`;
}
