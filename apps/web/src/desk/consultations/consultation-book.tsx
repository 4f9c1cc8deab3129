import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { allConsultations, type ConsultationFilter, findConsultations } from '../../client/consultations.js';
import { usePages } from '../../client/paging.js';
import type { ConsultationLine } from '../../client/types.js';
import { answersOf, initialValues } from '../../form/answers.js';
import { complaintsOf, labelIn } from '../../form/complaints.js';
import { Failure } from '../../form/failure.js';
import { Field } from '../../form/field.js';
import type { FieldSpec, FieldValues } from '../../form/field-spec.js';
import { Loaded } from '../../form/loaded.js';
import { useForm } from '../../form/use-form.js';
import { dayWords } from '../../locale/format.js';
import { today } from '../../locale/today.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Page } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { CONSULTATION_CHANNEL_WORDS, CONSULTATION_OUTCOME_WORDS } from '../../words/consultations.js';
import { SEX_WORDS } from '../../words/person.js';
import { TOPIC_WORDS } from '../../words/topics.js';
import { oneOf, wordOf } from '../../words/words.js';
import { companyWords, consultationsCsv, topicWords } from './consultation-table.js';

/** The village's book of guests and consultations (R1): no name stands in it. */
export function ConsultationBook(): JSX.Element {
  const [filter, setFilter] = useState<ConsultationFilter>({});
  return (
    <Page
      title={t`Buku tamu dan konsultasi`}
      aside={<ButtonLink href="/desa/konsultasi/baru">{t`Catat konsultasi`}</ButtonLink>}
    >
      <Filter onFilter={setFilter} />
      <Lines key={JSON.stringify(filter)} filter={filter} />
    </Page>
  );
}

const FILTERS: readonly FieldSpec[] = [
  { kind: 'day', name: 'from', label: msg`Dari hari`, optional: true },
  { kind: 'day', name: 'to', label: msg`Sampai hari`, optional: true },
  { kind: 'select', name: 'topic', label: msg`Topik`, choices: oneOf(TOPIC_WORDS), optional: true },
  {
    kind: 'select',
    name: 'channel',
    label: msg`Cara`,
    choices: oneOf(CONSULTATION_CHANNEL_WORDS),
    optional: true,
  },
];

function Filter({ onFilter }: { onFilter: (filter: ConsultationFilter) => void }): JSX.Element {
  const form = useForm<FieldValues>({
    initial: initialValues(FILTERS, today()),
    check: (values) => complaintsOf(FILTERS, values),
    labelOf: labelIn(FILTERS),
    submit: async (values) => onFilter(answersOf(FILTERS, values, today())),
  });
  return (
    <details class="card no-print">
      <summary>{t`Saring`}</summary>
      <form class="stack" onSubmit={form.onSubmit} noValidate>
        <ErrorSummary complaints={form.complaints} />
        {FILTERS.map((spec) => (
          <Field key={spec.name} spec={spec} control={form.bind(spec.name)} />
        ))}
        <Buttons>
          <Button variant="secondary" type="submit">{t`Tampilkan`}</Button>
        </Buttons>
      </form>
    </details>
  );
}

function Lines({ filter }: { filter: ConsultationFilter }): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages(
    (after, signal) => findConsultations(filter, after, signal),
    [filter],
  );
  return (
    <Loaded load={load}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t`Belum ada konsultasi`}>
            <p class="secondary">{t`Catat setiap tamu yang bertanya, tanpa nama.`}</p>
          </EmptyState>
        ) : (
          <div class="stack">
            <DataTable
              caption={t`Buku tamu dan konsultasi`}
              columns={columns()}
              rows={items}
              keyOf={(row) => row.consultationId}
            />
            <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
            <Download filter={filter} />
          </div>
        )
      }
    </Loaded>
  );
}

/** Everything that the filter lets through, not only the page on the screen. */
function Download({ filter }: { filter: ConsultationFilter }): JSX.Element {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      saveFile('konsultasi.csv', consultationsCsv(await allConsultations(filter)));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Failure error={failure} />
      <Buttons>
        <Button variant="secondary" busy={busy} onClick={() => void save()}>
          {busy ? t`Sedang disiapkan…` : t`Unduh CSV`}
        </Button>
      </Buttons>
    </>
  );
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function columns(): Column<ConsultationLine>[] {
  return [
    { label: t`Hari`, role: 'title', cell: (row) => dayWords(row.heldOn) },
    { label: t`Jenis kelamin`, cell: (row) => wordOf(SEX_WORDS, row.sexOfClient) },
    { label: t`Topik`, cell: topicWords },
    { label: t`Cara`, cell: (row) => wordOf(CONSULTATION_CHANNEL_WORDS, row.channel) },
    { label: t`Hadir`, cell: companyWords },
    { label: t`Hasil`, cell: (row) => wordOf(CONSULTATION_OUTCOME_WORDS, row.outcome) },
    {
      label: t`Warga`,
      cell: (row) => (row.workerId ? <a href={`/desa/warga/${row.workerId}`}>{t`Lihat catatan`}</a> : '–'),
    },
  ];
}
