import { msg, t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { decideDuplicate, getDuplicate } from '../../client/duplicates.js';
import type { DuplicateRecord, DuplicateSide } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import type { Answer, FieldSpec } from '../../form/field-spec.js';
import { Loaded } from '../../form/loaded.js';
import { StepForm } from '../../form/step-form.js';
import { dayWords, timeWords } from '../../locale/format.js';
import { usePerson } from '../../session/session.js';
import { ForRoles } from '../../shell/for-roles.js';
import { Alert } from '../../ui/alert.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Page } from '../../ui/page.js';
import { SummaryList } from '../../ui/summary-list.js';
import { announce } from '../../ui/toast.js';
import { DUPLICATE_METHOD_WORDS, DUPLICATE_STATE_WORDS } from '../../words/duplicates.js';
import { SEX_WORDS } from '../../words/person.js';
import { Place } from '../../words/place.js';
import { countryName } from '../../words/places-and-jobs.js';
import { inLanguage } from '../../words/refusals.js';
import { StateTag } from '../../words/state-tag.js';
import { whoChanged } from '../../words/who-changed.js';
import { wordOf } from '../../words/words.js';

const LIST = '/tugas/duplikat';

/** Two records side by side, what they have in common in words, and the decision. */
export function DuplicatePair(): JSX.Element {
  return (
    <ForRoles roles={['DINAS', 'BP3MI', 'PEMERIKSA_DUPLIKAT']} person={usePerson()}>
      <Pair />
    </ForRoles>
  );
}

function Pair(): JSX.Element {
  const duplicateId = useRoute().params['duplicateId'] ?? '';
  const load = useLoad((signal) => getDuplicate(duplicateId, signal), [duplicateId]);
  return (
    <Page title={t`Bandingkan dua data`} back={{ href: LIST, text: t`Duplikat` }}>
      <Loaded load={load}>
        {(pair) => (
          <>
            {pair.state === 'OPEN' ? <Open pair={pair} /> : <Decided pair={pair} />}
            {pair.decisions.length > 0 && <Decisions pair={pair} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Open({ pair }: { pair: DuplicateRecord }): JSX.Element {
  const method = wordOf(DUPLICATE_METHOD_WORDS, pair.method);
  const isRestricted = pair.sides.some(({ restricted }) => restricted);
  return (
    <>
      <section class="card stack stack--tight">
        <h2>{t`Mengapa ditemukan: ${method}`}</h2>
        <ul>
          {pair.reasons.map(({ code, words }) => (
            <li key={code}>{inLanguage(words)}</li>
          ))}
        </ul>
      </section>
      {isRestricted && (
        <Alert sentiment="informative" title={t`Salah satu data hanya dilihat desanya sendiri`}>
          <p>{t`Isinya tidak diperlihatkan, dan keduanya tidak dapat digabung. Tanyakan desa.`}</p>
        </Alert>
      )}
      <DataTable
        caption={t`Dua data bersebelahan`}
        columns={columns(pair)}
        rows={lines()}
        keyOf={(line) => line.label}
      />
      <Decision pair={pair} fields={isRestricted ? [] : MERGING} />
    </>
  );
}

interface Line {
  label: string;
  of: (side: DuplicateSide) => ComponentChildren;
}

function columns({ sides }: DuplicateRecord): Column<Line>[] {
  return [
    { label: t`Keterangan`, role: 'title', cell: ({ label }) => label },
    ...sides.map((side, nth) => ({
      label: nth === 0 ? t`Data pertama` : t`Data kedua`,
      cell: ({ of }: Line) => of(side) ?? '–',
    })),
  ];
}

function lines(): Line[] {
  return [
    { label: t`Rujukan`, of: ({ ref }) => <span class="digits">{ref}</span> },
    { label: t`Nama`, of: ({ name }) => name },
    { label: t`Inisial ibu`, of: ({ motherInitial }) => motherInitial },
    {
      label: t`Lahir`,
      of: ({ birthDate, birthYear }) => (birthDate ? dayWords(birthDate) : birthYear),
    },
    { label: t`Jenis kelamin`, of: ({ sex }) => sex && wordOf(SEX_WORDS, sex) },
    { label: t`NIK`, of: ({ nik }) => nik && <span class="digits">{nik}</span> },
    { label: t`Nomor ponsel`, of: ({ phone }) => phone && <span class="digits">{phone}</span> },
    { label: t`Desa`, of: ({ villageCode }) => villageCode && <Place code={villageCode} /> },
    { label: t`Negara atau wilayah tujuan`, of: ({ country }) => country && countryName(country) },
    { label: t`Keadaan`, of: ({ state }) => state && <StateTag state={state} /> },
    { label: t`Didaftarkan`, of: ({ recordedAt }) => recordedAt && timeWords(recordedAt) },
  ];
}

/** Whether they are one person; then which record stays, and whether both tell of one trip. */
const MERGING: readonly FieldSpec[] = [
  {
    kind: 'radio',
    name: 'decision',
    label: msg`Apakah kedua data milik satu orang?`,
    hint: msg`Bila ragu, hubungi kedua desa. Penggabungan dapat dibatalkan.`,
    choices: () => [
      { value: 'TWO', label: t`Bukan: dua orang` },
      { value: 'FIRST', label: t`Satu orang; lanjut dengan data pertama` },
      { value: 'SECOND', label: t`Satu orang; lanjut dengan data kedua` },
    ],
  },
  {
    kind: 'radio',
    name: 'trip',
    label: msg`Apakah keduanya bercerita tentang keberangkatan yang sama?`,
    choices: () => [
      { value: 'SAME', label: t`Ya, satu keberangkatan` },
      { value: 'OTHER', label: t`Tidak, dua keberangkatan` },
    ],
    onlyIf: ({ decision }) => decision === 'FIRST' || decision === 'SECOND',
  },
];

function Decision({ pair, fields }: { pair: DuplicateRecord; fields: readonly FieldSpec[] }): JSX.Element {
  const { route } = useLocation();
  return (
    <StepForm
      fields={fields}
      submitText={fields.length > 0 ? t`Putuskan` : t`Nyatakan bukan orang yang sama`}
      cancelHref={LIST}
      send={async (answers, idempotencyKey) => {
        const [decision, body] = decisionOf(pair, answers);
        await decideDuplicate(pair.duplicateId, decision, body, { idempotencyKey, version: pair.version });
        announce(decision === 'merge' ? t`Kedua data digabung.` : t`Dicatat: bukan orang yang sama.`);
        route(LIST, true);
      }}
    />
  );
}

function decisionOf(
  { sides }: DuplicateRecord,
  { decision, trip }: Record<string, Answer>,
): ['dismissal' | 'merge', object] {
  const [stays, merged] = decision === 'SECOND' ? [sides[1], sides[0]] : sides;
  if (decision !== 'FIRST' && decision !== 'SECOND') return ['dismissal', {}];
  const journeys = trip === 'SAME' ? [{ from: merged?.journeyId, to: stays?.journeyId }] : [];
  return ['merge', { survivorId: stays?.workerId, journeys }];
}

/** Who has decided what, the last decision first; one that took a merge back among them. */
function Decisions({ pair }: { pair: DuplicateRecord }): JSX.Element {
  return (
    <section class="card stack stack--tight">
      <h2>{t`Riwayat keputusan`}</h2>
      <SummaryList
        facts={pair.decisions.map((decision) => ({
          term:
            decision.state === 'OPEN'
              ? t`Penggabungan dibatalkan`
              : wordOf(DUPLICATE_STATE_WORDS, decision.state),
          value: `${timeWords(decision.recordedAt)}, ${whoChanged(decision)}`,
        }))}
      />
    </section>
  );
}

/** What was decided; its records are shown no more. A merge can be taken back. */
function Decided({ pair }: { pair: DuplicateRecord }): JSX.Element {
  const { route } = useLocation();
  const day = pair.decidedAt ? timeWords(pair.decidedAt) : '';
  return (
    <>
      <Alert sentiment="informative" title={wordOf(DUPLICATE_STATE_WORDS, pair.state)}>
        <p>{t`Diputuskan ${day}. Kedua data tidak diperlihatkan lagi.`}</p>
      </Alert>
      {pair.state === 'MERGED' && (
        <StepForm
          fields={[]}
          submitText={t`Batalkan penggabungan`}
          cancelHref={LIST}
          send={async (_, idempotencyKey) => {
            const attempt = { idempotencyKey, version: pair.version };
            await decideDuplicate(pair.duplicateId, 'undo', {}, attempt);
            announce(t`Penggabungan dibatalkan; pasangan ini menunggu keputusan lagi.`);
            route(LIST, true);
          }}
        />
      )}
    </>
  );
}
