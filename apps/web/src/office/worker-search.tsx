import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WorkerLine } from '../client/types.js';
import { SearchBox } from '../form/search-box.js';
import { usePerson } from '../session/session.js';
import { ForRoles } from '../shell/for-roles.js';
import type { Column } from '../ui/data-table.js';
import { Page } from '../ui/page.js';
import { Place } from '../words/place.js';
import { StateTag } from '../words/state-tag.js';
import { nameWords, whereWords } from '../words/who.js';
import { FoundWorkers } from '../form/found-workers.js';

/** An office looks for somebody of its area by name: who she is among those of one name, where, and how far. */
export function WorkerSearch(): JSX.Element {
  return (
    <ForRoles roles={['DINAS', 'BP3MI']} person={usePerson()}>
      <Search />
    </ForRoles>
  );
}

function Search(): JSX.Element {
  const [name, setName] = useState('');
  return (
    <Page title={t`Cari warga`} lead={t`Di wilayah tugas Anda, menurut kata-kata namanya.`}>
      <SearchBox label={t`Cari nama`} onSearch={setName} />
      {name && <FoundWorkers name={name} columns={columns()} />}
    </Page>
  );
}

function columns(): Column<WorkerLine>[] {
  return [
    {
      label: t`Nama`,
      role: 'title',
      cell: (row) => <a href={`/tugas/warga/${row.workerId}`}>{nameWords(row)}</a>,
    },
    { label: t`Desa`, cell: (row) => <Place code={row.villageCode} /> },
    { label: t`Dusun, RT`, cell: (row) => whereWords(row) },
    { label: t`Tahun lahir`, cell: (row) => row.birthYear },
    { label: t`NIK`, cell: (row) => <span class="digits nowrap">{row.nik ?? '–'}</span> },
    { label: t`Keadaan`, cell: (row) => <StateTag state={row.state} /> },
  ];
}
