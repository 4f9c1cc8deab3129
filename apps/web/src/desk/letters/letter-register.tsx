import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { findLetters } from '../../client/letters.js';
import { usePages } from '../../client/paging.js';
import type { LetterLine, WorkerName } from '../../client/types.js';
import { Loaded } from '../../form/loaded.js';
import { dayWords } from '../../locale/format.js';
import { useNames } from '../../office/names.js';
import { whoWords } from '../../office/who.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { LetterTag } from '../../words/letter-tag.js';
import { LETTER_TYPE_WORDS, OUTSIDE_WORDS } from '../../words/letters.js';
import { countryName } from '../../words/places-and-jobs.js';
import { wordOf } from '../../words/words.js';

/** The village's register of letters (R6, domain.md §2.4): every number, also those that were not used. */
export function LetterRegister(): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages((after, signal) => findLetters({ after }, signal), []);
  const rows = load.state === 'ready' ? load.data.items : [];
  const names = useNames([...new Set(rows.map(({ workerId }) => workerId))]);
  return (
    <Page
      title={t`Register surat`}
      lead={t`Surat dibuat dari catatan warga. Nomor yang batal tetap tercatat.`}
    >
      <p>
        <a href="/desa/surat/pengaturan">{t`Pengaturan surat`}</a>
      </p>
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t`Belum ada surat`} />
          ) : (
            <div class="stack">
              <DataTable
                caption={t`Register surat`}
                columns={columnsOf(names)}
                rows={items}
                keyOf={(row) => row.letterId}
              />
              <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function columnsOf(names: ReadonlyMap<string, WorkerName>): Column<LetterLine>[] {
  return [
    {
      label: t`Nomor`,
      role: 'title',
      cell: (row) => (
        <a class="digits" href={`/desa/surat/${row.letterId}`}>
          {row.number ?? t`Konsep, belum bernomor`}
        </a>
      ),
    },
    { label: t`Nomor agenda`, cell: (row) => row.agendaNumber ?? t`belum dicatat` },
    { label: t`Jenis surat`, cell: (row) => wordOf(LETTER_TYPE_WORDS, row.type) },
    {
      label: t`Untuk`,
      cell: (row) => whoWords({ workerId: row.workerId, name: names.get(row.workerId) }),
    },
    {
      label: t`Tujuan`,
      cell: (row) =>
        [countryName(row.country), row.outside !== 'NO' && wordOf(OUTSIDE_WORDS, row.outside)]
          .filter(Boolean)
          .join(' · '),
    },
    { label: t`Keadaan`, cell: (row) => <LetterTag state={row.state} /> },
    { label: t`Sejak`, cell: (row) => (row.since ? dayWords(row.since) : '–') },
  ];
}
