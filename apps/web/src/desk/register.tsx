import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePages } from '../client/paging.js';
import { findWorkers } from '../client/registration.js';
import type { WorkerLine } from '../client/types.js';
import { Loaded } from '../form/loaded.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { Tag } from '../ui/tag.js';
import { TextField } from '../ui/text-field.js';
import { nameWords, whereWords } from '../words/who.js';
import { OwnVillageOnly } from './own-village-only.js';
import { StateTag } from '../words/state-tag.js';
import { holdsDraft } from './registration/draft.js';

/** The village's register: who is on it and where each stands. */
export function Register(): JSX.Element {
  const [search, setSearch] = useState('');
  const start = (
    <Buttons>
      <ButtonLink href="/desa/daftar/pemberitahuan">
        {holdsDraft() ? t`Lanjutkan pendaftaran` : t`Daftarkan warga`}
      </ButtonLink>
      <ButtonLink
        variant="secondary"
        href="/desa/luar-negeri"
      >{t`Catat yang sudah di luar negeri`}</ButtonLink>
    </Buttons>
  );
  return (
    <Page title={t`Warga yang terdaftar`} aside={start}>
      <Search onSearch={setSearch} />
      <People key={search} search={search} />
    </Page>
  );
}

/** Kept out of the page's address: a name in it would stay in the phone's history. */
function Search({ onSearch }: { onSearch: (name: string) => void }): JSX.Element {
  const [name, setName] = useState('');
  return (
    <form
      class="search no-print"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(name.trim());
      }}
    >
      <TextField name="search" kind="search" label={t`Cari nama`} value={name} onChange={setName} />
      <Button variant="secondary" type="submit">{t`Cari`}</Button>
    </form>
  );
}

function People({ search }: { search: string }): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages(
    (after, signal) => findWorkers({ search, after }, signal),
    [search],
  );
  return (
    <Loaded load={load}>
      {({ items }) => (
        <div class="stack">
          {items.length === 0 ? (
            <Nobody search={search} isFirst={page === 1} onSearchOn={onNext} />
          ) : (
            <DataTable
              caption={t`Warga yang terdaftar`}
              columns={columns()}
              rows={items}
              keyOf={(row) => row.workerId}
            />
          )}
          <Pagination page={page} onPrevious={onPrevious} onNext={items.length === 0 ? undefined : onNext} />
        </div>
      )}
    </Loaded>
  );
}

interface NobodyProps {
  search: string;
  isFirst: boolean;
  /** There while not everybody has been looked at: a long register is searched in parts. */
  onSearchOn: (() => void) | undefined;
}

function Nobody({ search, isFirst, onSearchOn }: NobodyProps): JSX.Element {
  if (!search)
    return (
      <EmptyState title={t`Belum ada warga yang terdaftar`}>
        <p class="secondary">{t`Daftarkan warga yang ingin bekerja ke luar negeri.`}</p>
      </EmptyState>
    );
  if (onSearchOn)
    return (
      <EmptyState title={t`Belum ditemukan warga bernama “${search}”`}>
        <p class="secondary">{t`Baru sebagian daftar yang diperiksa, dari yang terbaru.`}</p>
        <Button variant="secondary" onClick={onSearchOn}>{t`Cari lagi`}</Button>
      </EmptyState>
    );
  return (
    <EmptyState
      title={isFirst ? t`Tidak ada warga bernama “${search}”` : t`Tidak ada lagi warga bernama “${search}”`}
    >
      <p class="secondary">{t`Coba sebagian namanya saja.`}</p>
    </EmptyState>
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
    { label: t`NIK`, cell: (row) => <span class="digits nowrap">{row.nik ?? '–'}</span> },
    {
      label: t`Keadaan`,
      cell: (row) => (
        <span>
          <StateTag state={row.state} /> <OwnVillageOnly record={row} />
          {row.notKnownToVillage && <Tag sentiment="warning">{t`belum dikenal desa`}</Tag>}
        </span>
      ),
    },
  ];
}
