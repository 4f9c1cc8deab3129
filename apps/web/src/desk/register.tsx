import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePages } from '../client/paging.js';
import { findWorkers } from '../client/registration.js';
import type { WorkerLine } from '../client/types.js';
import { Loaded } from '../form/loaded.js';
import { SearchBox } from '../form/search-box.js';
import { FoundWorkers } from '../form/found-workers.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { Tag } from '../ui/tag.js';
import { nameWords, whereWords } from '../words/who.js';
import { OwnVillageOnly } from './own-village-only.js';
import { StateTag } from '../words/state-tag.js';
import { holdsDraft } from './registration/draft.js';

/** The village's register: who is on it and where each stands. */
export function Register(): JSX.Element {
  const [name, setName] = useState('');
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
      <SearchBox
        label={t`Cari nama`}
        hint={t`Satu kata pun cukup, keliru satu-dua huruf tidak apa.`}
        onSearch={setName}
      />
      <p>
        <a href="/desa/cpmi">{t`Register CPMI: cetak atau unduh`}</a>
      </p>
      {name ? <FoundWorkers name={name} columns={columns()} /> : <People />}
    </Page>
  );
}

function People(): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages((after, signal) => findWorkers({ after }, signal), []);
  return (
    <Loaded load={load}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t`Belum ada warga yang terdaftar`}>
            <p class="secondary">{t`Daftarkan warga yang ingin bekerja ke luar negeri.`}</p>
          </EmptyState>
        ) : (
          <div class="stack">
            <DataTable
              caption={t`Warga yang terdaftar`}
              columns={columns()}
              rows={items}
              keyOf={(row) => row.workerId}
            />
            <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
          </div>
        )
      }
    </Loaded>
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
