import type { MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { Breakdown } from '@libs/journey';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { explainChanges, readDefinitions } from '../../client/figures.js';
import { usePages } from '../../client/paging.js';
import { address } from '../../client/request.js';
import type { ChangeEntry, ChangeEvent, ChangeExplained, DefinitionView } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import { dayWords, differenceWords, numberWords, timeWordsInJakarta } from '../../locale/format.js';
import type { Locale } from '../../locale/locale.js';
import { today } from '../../locale/today.js';
import { NotFound } from '../../public/not-found.js';
import { Button, Buttons } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary, type FieldComplaint } from '../../ui/error-summary.js';
import { Page } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { SummaryList } from '../../ui/summary-list.js';
import { EVENT_WORDS, SERVICE_WORDS } from '../../words/journey.js';
import { wordOf } from '../../words/words.js';
import { codeName } from './figure-words.js';
import { MomentField } from './moment-field.js';
import { instantInJakarta, typedInJakarta } from './moments.js';
import { type Question, queryOf, questionOf } from './question.js';
import { filterWords, rangeWords, said } from './stamps.js';
import { withWords } from './with-words.js';

const PAGE = '25';

/** Events that a figure hears of and no timeline tells. */
const FIGURE_EVENTS: Readonly<Record<string, MessageDescriptor>> = {
  ...EVENT_WORDS,
  ContractExtended: msg`Kontrak diperpanjang`,
  WorkerDied: msg`Meninggal dunia`,
  RemainsRepatriated: msg`Jenazah dipulangkan`,
  CaseOpened: msg`Pengaduan masuk`,
  CaseClosed: msg`Pengaduan ditutup`,
  CaseResolved: msg`Pengaduan selesai`,
  CaseReopened: msg`Pengaduan dibuka lagi`,
  DepartureFailed: msg`Gagal berangkat`,
  TrainingDropped: msg`Berhenti dari pelatihan`,
  CertificateRevoked: msg`Sertifikat dicabut`,
  ProgrammeEnrolled: msg`Masuk program ekonomi produktif`,
  WorkerImportUndone: msg`Impor dibatalkan`,
  WorkerErased: msg`Data pribadi dihapus; angkanya tetap`,
};

interface ChangesPageProps {
  id: string;
  locale: Locale;
}

/** What has changed since a figure was printed, event by event. */
export const ChangesPage = withWords(function ChangesPage({ id }: ChangesPageProps): JSX.Element {
  const load = useLoad(readDefinitions, []);
  return (
    <Loaded load={load}>
      {(definitions) => {
        const definition = definitions.find((each) => each.id === id);
        return definition ? <Asked definition={definition} /> : <NotFound />;
      }}
    </Loaded>
  );
});

function Asked({ definition }: { definition: DefinitionView }): JSX.Element {
  const { query, path, route } = useLocation();
  const question = questionOf(query, today());
  const { from, to, filters } = question;
  const { since, until } = query;
  const asked = queryOf({ from, to, by: [], filters });
  const name = said(definition.title);
  return (
    <Page
      title={t`Apa yang berubah sejak angka yang saya cetak?`}
      caption={name}
      lead={`${rangeWords(from, to)} · ${filterWords(filters, definition.measure)}`}
      back={{ href: address(`/kementerian/angka/${definition.id}`, asked), text: name }}
    >
      <SinceForm
        key={`${since} ${until}`}
        since={since}
        until={until}
        onAsk={(moments) => route(address(path, { ...asked, ...moments }))}
      />
      {since ? (
        <Explained
          key={JSON.stringify(query)}
          definition={definition}
          question={question}
          since={since}
          until={until}
        />
      ) : (
        <EmptyState
          title={t`Isi waktu yang tercetak di bawah angka, yaitu yang ditulis setelah kata “Per”`}
        />
      )}
    </Page>
  );
}

interface SinceFormProps {
  since: string | undefined;
  until: string | undefined;
  onAsk: (moments: { since: string; until: string | undefined }) => void;
}

function SinceForm(props: SinceFormProps): JSX.Element {
  const [since, setSince] = useState(props.since ? typedInJakarta(props.since) : '');
  const [until, setUntil] = useState(props.until ? typedInJakarta(props.until) : '');
  const [complaints, setComplaints] = useState<readonly FieldComplaint[]>([]);
  const send = (event: Event): void => {
    event.preventDefault();
    const [first, last] = [instantInJakarta(since, props.since), instantInJakarta(until, props.until)];
    const found = complaintsOf(first, last);
    setComplaints(found);
    if (first && found.length === 0) props.onAsk({ since: first, until: last });
  };
  const errorOf = (name: string): string | undefined => complaints.find(({ field }) => field === name)?.text;
  return (
    <form class="card stack no-print" onSubmit={send} noValidate>
      <ErrorSummary complaints={complaints} />
      <div class="grid">
        <MomentField
          name="since"
          kind="datetime-local"
          label={t`Angka dicetak dengan keadaan per (WIB)`}
          value={since}
          error={errorOf('since')}
          onChange={setSince}
        />
        <MomentField
          name="until"
          kind="datetime-local"
          label={t`Dibandingkan dengan keadaan per (WIB)`}
          hint={t`Kosong: yang terbaru`}
          value={until}
          error={errorOf('until')}
          onChange={setUntil}
        />
      </div>
      <Buttons>
        <Button type="submit">{t`Tampilkan`}</Button>
      </Buttons>
    </form>
  );
}

function complaintsOf(since: string | undefined, until: string | undefined): FieldComplaint[] {
  if (!since) return [{ field: 'since', text: t`Isi tanggal dan jamnya` }];
  if (until && until < since) return [{ field: 'until', text: t`Harus sesudah waktu yang pertama` }];
  return [];
}

interface ExplainedProps {
  definition: DefinitionView;
  question: Question;
  since: string;
  until: string | undefined;
}

function Explained({ definition, question, since, until }: ExplainedProps): JSX.Element {
  const { from, to, filters } = question;
  const query = { ...queryOf({ from, to, by: [], filters }), since, until, limit: PAGE };
  const { load, page, onPrevious, onNext } = usePages(async (after, signal) => {
    const explained = await explainChanges(definition.id, { ...query, after }, signal);
    return { ...explained, items: explained.events };
  }, []);
  return (
    <Loaded load={load}>
      {(told) => (
        <section class="stack stack--loose" aria-label={t`Perubahan`}>
          <Sums explained={told} />
          {told.items.length === 0 ? (
            <EmptyState
              title={
                told.notShown === 0 ? t`Tidak ada yang berubah` : t`Tidak ada kejadian yang dapat ditampilkan`
              }
            />
          ) : (
            <>
              <DataTable
                caption={t`Kejadian yang mengubah angka`}
                columns={columns(definition.measure)}
                rows={told.items}
                keyOf={({ eventId }) => eventId}
              />
              <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
            </>
          )}
        </section>
      )}
    </Loaded>
  );
}

function Sums({ explained }: { explained: ChangeExplained }): JSX.Element {
  const { since, until, before, now, difference, notShown } = explained;
  const [first, last] = [timeWordsInJakarta(since), until === null ? '' : timeWordsInJakarta(until)];
  return (
    <div class="card">
      <SummaryList
        facts={[
          { term: t`Dahulu, per ${first}`, value: <Number n={numberWords(before)} /> },
          { term: until === null ? t`Sekarang` : t`Per ${last}`, value: <Number n={numberWords(now)} /> },
          { term: t`Selisih`, value: <Number n={differenceWords(difference)} /> },
          ...(notShown === 0
            ? []
            : [
                {
                  term: t`Dari kejadian dalam daftar di bawah`,
                  value: <Number n={differenceWords(difference - notShown)} />,
                },
                {
                  term: t`Dari kejadian yang tidak ditampilkan`,
                  value: (
                    <>
                      <Number n={differenceWords(notShown)} />
                      <p>{t`Riwayatnya atau isinya terbatas, sehingga kejadiannya tidak ditampilkan kepada siapa pun. Bersama daftar di bawah jumlahnya sama dengan selisih.`}</p>
                    </>
                  ),
                },
              ]),
        ]}
      />
    </div>
  );
}

function Number({ n }: { n: string }): JSX.Element {
  return <strong class="total">{n}</strong>;
}

function columns(measure: string): Column<ChangeEvent>[] {
  return [
    { label: t`Kejadian`, role: 'title', cell: ({ what }) => wordOf(FIGURE_EVENTS, what) },
    {
      label: t`Terdengar`,
      cell: ({ heardAt, service }) => `${timeWordsInJakarta(heardAt)}, ${wordOf(SERVICE_WORDS, service)}`,
    },
    { label: t`Mengubah`, role: 'number', cell: ({ n }) => differenceWords(n) },
    { label: t`Catatan yang masuk`, cell: ({ entries }) => entriesList(entries, measure) },
    { label: t`Nomor kejadian`, cell: ({ eventId }) => <span class="digits small">{eventId}</span> },
  ];
}

function entriesList(entries: readonly ChangeEntry[], measure: string): ComponentChildren {
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <li key={JSON.stringify(entry)}>
          <strong>{differenceWords(entry.n)}</strong> · {dayWords(entry.occurredOn)}
          {Object.entries(entry.cell).map(
            ([name, code]) => ` · ${codeName(name as Breakdown | 'area', code, measure)}`,
          )}
        </li>
      ))}
    </ul>
  );
}
