import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../../client/problem.js';
import { approveMany, findVillageQueue } from '../../client/queues.js';
import type { ItemOutcome, QueueLine } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import type { Answer, FieldSpec } from '../../form/field-spec.js';
import { DECIDED_ON } from '../../form/happened-on.js';
import { Loaded } from '../../form/loaded.js';
import { StepForm } from '../../form/step-form.js';
import { keptFor, signInAgain } from '../../session/fresh-sign-in.js';
import { usePerson } from '../../session/session.js';
import { ForRoles } from '../../shell/for-roles.js';
import { Alert } from '../../ui/alert.js';
import { ButtonLink, Buttons } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { SIGNER_RELATION_WORDS, SIGNING_CAPACITY_WORDS, VILLAGE_CHECK_WORDS } from '../../words/person.js';
import { itemOf, lineWords, Outcomes, valueOf, waitedWords } from '../../words/queues.js';
import { oneOf, wordOf } from '../../words/words.js';

const QUEUE = '/tugas/antrean/persetujuan';
/** As many as the service takes at once. */
const AT_MOST = '50';

/** The head approves many at once (domain.md §11, Pak Kades): the permits that were signed, and the village's verification. */
export function ApproveMany(): JSX.Element {
  const person = usePerson();
  const [kept] = useState(() => keptFor(person));
  const [outcomes, setOutcomes] = useState<readonly ItemOutcome[]>();
  const load = useLoad((signal) => findVillageQueue('APPROVAL', { limit: AT_MOST }, signal), []);
  return (
    <ForRoles roles={['KEPALA_DESA']} person={person}>
      <Page
        narrow
        title={outcomes ? t`Hasil persetujuan` : t`Setujui beberapa sekaligus`}
        lead={
          outcomes
            ? undefined
            : t`Tiap orang diputuskan sendiri: yang belum bisa tidak menahan yang lain. Perlu jaringan.`
        }
        back={{ href: QUEUE, text: t`Menunggu persetujuan kepala desa` }}
      >
        <Loaded load={load}>
          {({ items }) =>
            outcomes ? (
              <Result outcomes={outcomes} lines={items} />
            ) : (
              <Choosing lines={items} kept={kept} onDone={setOutcomes} />
            )
          }
        </Loaded>
      </Page>
    </ForRoles>
  );
}

interface ChoosingProps {
  lines: readonly QueueLine[];
  kept: Readonly<Record<string, unknown>> | undefined;
  onDone: (outcomes: readonly ItemOutcome[]) => void;
}

function Choosing({ lines, kept, onDone }: ChoosingProps): JSX.Element {
  const person = usePerson();
  const ready = lines.filter(({ standsInTheWay }) => !standsInTheWay);
  if (ready.length === 0) return <EmptyState title={t`Tidak ada yang dapat disetujui sekarang`} />;
  return (
    <StepForm
      fields={fieldsOf(ready, kept)}
      submitText={t`Setujui yang dipilih`}
      cancelHref={QUEUE}
      send={async (answers, idempotencyKey) => {
        try {
          onDone((await approveMany(bodyOf(answers), idempotencyKey)).items);
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'sign-in-stale') throw error;
          signInAgain(person, answers);
        }
      }}
    >
      {kept && (
        <Alert sentiment="informative" title={t`Anda sudah masuk lagi`} live="status">
          <p>{t`Belum ada yang tercatat. Periksa pilihan di bawah, lalu setujui sekali lagi.`}</p>
        </Alert>
      )}
    </StepForm>
  );
}

function fieldsOf(ready: readonly QueueLine[], kept: ChoosingProps['kept']): readonly FieldSpec[] {
  const choices = ready.map((line) => ({ value: valueOf(line), label: lineWords(line), hint: hintOf(line) }));
  const chosen = listIn(kept, 'people');
  return [
    {
      kind: 'checks',
      name: 'people',
      label: msg`Siapa yang disetujui?`,
      choices: () => choices,
      // Who has changed since is not chosen for the head: he looks again.
      initial: choices.map(({ value }) => value).filter((value) => chosen.includes(value)),
    },
    {
      kind: 'checks',
      name: 'checklist',
      label: msg`Yang sudah diperiksa dan benar, untuk setiap orang yang dipilih`,
      hint: msg`Centang hanya yang sudah Anda lihat sendiri.`,
      choices: oneOf(VILLAGE_CHECK_WORDS),
      initial: listIn(kept, 'checklist'),
    },
    {
      kind: 'select',
      name: 'capacity',
      label: msg`Diketahui sebagai`,
      choices: oneOf(SIGNING_CAPACITY_WORDS),
      ...(typeof kept?.['capacity'] === 'string' && { initial: kept['capacity'] }),
    },
    {
      ...DECIDED_ON,
      ...(typeof kept?.['occurredOn'] === 'string' && { initial: kept['occurredOn'] }),
    } as FieldSpec,
  ];
}

function listIn(kept: ChoosingProps['kept'], name: string): readonly string[] {
  const list = kept?.[name];
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}

function hintOf({ signedSheet, waitedDays }: QueueLine): string {
  const waited = waitedWords(waitedDays);
  if (!signedSheet) return t`Verifikasi desa. Menunggu ${waited}.`;
  const signer = wordOf(SIGNER_RELATION_WORDS, signedSheet.signerRelation);
  return t`Izin keluarga, ditandatangani: ${signer}. Menunggu ${waited}.`;
}

function bodyOf({ people, ...answers }: Record<string, Answer>): object {
  return { ...answers, items: (people as readonly string[]).map(itemOf) };
}

function Result({
  outcomes,
  lines,
}: {
  outcomes: readonly ItemOutcome[];
  lines: readonly QueueLine[];
}): JSX.Element {
  const done = outcomes.filter(({ outcome }) => outcome === 'DONE').length;
  const all = outcomes.length;
  return (
    <>
      <Alert
        sentiment={done === all ? 'positive' : 'warning'}
        title={t`${done} dari ${all} orang disetujui`}
        live="status"
      />
      <Outcomes
        outcomes={outcomes}
        lines={lines}
        done={t`disetujui`}
        hrefOf={(workerId) => `/desa/warga/${workerId}`}
      />
      <Buttons>
        <ButtonLink href={QUEUE}>{t`Kembali ke antrean`}</ButtonLink>
      </Buttons>
    </>
  );
}
