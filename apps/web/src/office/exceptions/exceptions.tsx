import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { usePages } from '../../client/paging.js';
import type { WorkerLine, WorkerName } from '../../client/types.js';
import { Loaded } from '../../form/loaded.js';
import { SearchBox } from '../../form/search-box.js';
import { usePerson } from '../../session/session.js';
import { ForRoles } from '../../shell/for-roles.js';
import { ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { Place } from '../../words/place.js';
import { nameWords } from '../../words/who.js';
import { FoundWorkers } from '../../form/found-workers.js';
import { useNames } from '../names.js';
import type { Placement } from '../queues/placement-documents.js';
import { findPlacements, placementFacts } from '../queues/placement.js';
import { Who, whoWords } from '../../words/who-by-id.js';

const HERE = '/tugas/pengecualian';

/** Candidates whose clearance is still to be decided: what stands in their way, and what of it an office may except. */
export function Exceptions(): JSX.Element {
  return (
    <ForRoles roles={['DINAS', 'BP3MI']} person={usePerson()}>
      <Everyone />
    </ForRoles>
  );
}

/** The placements of one person who was looked for by name. */
export function ExceptionsOfOne(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  return (
    <ForRoles roles={['DINAS', 'BP3MI']} person={usePerson()}>
      <Page title={t`Penempatan orang ini`} back={{ href: HERE, text: t`Pengecualian` }}>
        <Placements key={workerId} filter={{ workerId }} empty={t`Belum ada perjanjian penempatan`} />
      </Page>
    </ForRoles>
  );
}

function Everyone(): JSX.Element {
  const [name, setName] = useState('');
  return (
    <Page
      title={t`Pengecualian beralasan`}
      lead={t`Calon di wilayah Anda yang belum selesai proses. Buka untuk melihat apa yang kurang dan apa yang dapat dikecualikan.`}
    >
      <SearchBox label={t`Cari nama`} onSearch={setName} />
      {name ? (
        <FoundWorkers name={name} columns={foundColumns()} />
      ) : (
        <Placements filter={{ state: 'SELECTED' }} empty={t`Tidak ada calon yang menunggu selesai proses`} />
      )}
    </Page>
  );
}

function Placements({ filter, empty }: { filter: Record<string, string>; empty: string }): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages(findPlacements(filter), []);
  const names = useNames(load.state === 'ready' ? load.data.items.map(({ workerId }) => workerId) : []);
  return (
    <Loaded load={load}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={empty} />
        ) : (
          <div class="stack">
            <DataTable
              caption={t`Penempatan`}
              columns={placementColumns(items, names)}
              rows={items}
              keyOf={(row) => row.id}
            />
            <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
          </div>
        )
      }
    </Loaded>
  );
}

function placementColumns(
  [first]: readonly Placement[],
  names: ReadonlyMap<string, WorkerName>,
): Column<Placement>[] {
  const facts = first ? placementFacts(first) : [];
  return [
    {
      label: t`Nama`,
      role: 'title',
      cell: ({ workerId }) => <Who workerId={workerId} name={names.get(workerId)} />,
    },
    ...facts.map(({ term }, index) => ({
      label: term,
      cell: (row: Placement) => placementFacts(row)[index]?.value,
    })),
    {
      label: t`Tindakan`,
      role: 'action',
      cell: ({ id, workerId }) => (
        <Open href={`${HERE}/${id}`} who={whoWords({ workerId, name: names.get(workerId) })} />
      ),
    },
  ];
}

function foundColumns(): Column<WorkerLine>[] {
  return [
    { label: t`Nama`, role: 'title', cell: nameWords },
    { label: t`Desa`, cell: ({ villageCode }) => <Place code={villageCode} /> },
    { label: t`Tahun lahir`, cell: ({ birthYear }) => birthYear },
    {
      label: t`Tindakan`,
      role: 'action',
      cell: (row) => <Open href={`${HERE}/orang/${row.workerId}`} who={nameWords(row)} />,
    },
  ];
}

function Open({ href, who }: { href: string; who: string }): JSX.Element {
  return (
    <ButtonLink variant="secondary" href={href} label={t`Buka: ${who}`}>
      {t`Buka`}
    </ButtonLink>
  );
}
