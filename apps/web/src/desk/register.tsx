import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePages } from '../client/paging.js';
import { findWorkers } from '../client/registration.js';
import type { WorkerLine } from '../client/types.js';
import { Loaded } from '../form/loaded.js';
import { ButtonLink } from '../ui/button.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { TextField } from '../ui/text-field.js';
import { nameWords, whereWords } from '../words/who.js';
import { StateTag } from '../words/state-tag.js';
import { holdsDraft } from './registration/draft.js';

/** The village's register: who is on it and where each stands. */
export function Register(): JSX.Element {
  const [filter, setFilter] = useState('');
  const { load, page, onPrevious, onNext } = usePages((after, signal) => findWorkers({ after }, signal), []);
  const start = (
    <ButtonLink href="/desa/daftar/pemberitahuan">
      {holdsDraft() ? t`Lanjutkan pendaftaran` : t`Daftarkan warga`}
    </ButtonLink>
  );
  return (
    <Page title={t`Warga yang terdaftar`} aside={start}>
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t`Belum ada warga yang terdaftar`}>
              <p class="secondary">{t`Daftarkan warga yang ingin bekerja ke luar negeri.`}</p>
            </EmptyState>
          ) : (
            <div class="stack">
              <div class="search no-print">
                <TextField
                  name="filter"
                  kind="search"
                  width="full"
                  label={t`Cari di halaman ini`}
                  hint={t`Nama, dusun, atau tahun lahir`}
                  value={filter}
                  onChange={setFilter}
                />
              </div>
              <Rows rows={items.filter((row) => matches(row, filter))} />
              <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function Rows({ rows }: { rows: readonly WorkerLine[] }): JSX.Element {
  if (rows.length === 0) return <EmptyState title={t`Tidak ada yang cocok di halaman ini`} />;
  return (
    <DataTable
      caption={t`Warga yang terdaftar`}
      columns={columns()}
      rows={rows}
      keyOf={(row) => row.workerId}
    />
  );
}

function columns(): Column<WorkerLine>[] {
  return [
    {
      label: t`Nama`,
      role: 'title',
      cell: (row) => <a href={`/desa/warga/${row.workerId}`}>{nameWords(row)}</a>,
    },
    { label: t`Dusun, RT`, cell: (row) => whereWords(row) },
    { label: t`Tahun lahir`, cell: (row) => row.birthYear },
    { label: t`NIK`, cell: (row) => <span class="digits nowrap">{row.nik}</span> },
    { label: t`Keadaan`, cell: (row) => <StateTag state={row.state} /> },
  ];
}

function matches(row: WorkerLine, filter: string): boolean {
  const wanted = filter.trim().toLocaleLowerCase('id');
  return [row.name, row.hamlet ?? '', String(row.birthYear)].some((text) =>
    text.toLocaleLowerCase('id').includes(wanted),
  );
}
