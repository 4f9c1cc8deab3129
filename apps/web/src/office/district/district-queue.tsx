import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { subdistrictsOf } from '../../client/areas.js';
import { address } from '../../client/request.js';
import { usePages } from '../../client/paging.js';
import {
  countDistrictQueue,
  type DistrictFilter,
  districtFilterIn,
  findDistrictQueue,
  searchDistrictQueue,
} from '../../client/queues.js';
import type { DistrictQueueLine } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import { SearchBox } from '../../form/search-box.js';
import { numberWords } from '../../locale/format.js';
import { usePerson } from '../../session/session.js';
import { ForRoles } from '../../shell/for-roles.js';
import { ButtonLink } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { SelectDropdown } from '../../ui/select-dropdown.js';
import { Tag } from '../../ui/tag.js';
import { place } from '../../words/place.js';
import { countryChoices, countryName } from '../../words/places-and-jobs.js';
import { Waited } from '../../words/queues.js';
import { RedFlagTag } from '../../words/red-flags.js';
import { StateTag } from '../../words/state-tag.js';
import { nameWords } from '../../words/who.js';

/** Whom the village has vouched for first: the others may still be mended there. */
const AT_FIRST: DistrictFilter = { state: 'VILLAGE_VERIFIED' };

/** Candidates who wait for the district, the longest first (domain.md §4.1, step 6; §11). */
export function DistrictQueue(): JSX.Element {
  return (
    <ForRoles roles={['DINAS']} person={usePerson()}>
      <Queue />
    </ForRoles>
  );
}

function Queue(): JSX.Element {
  const [filter, setFilter] = useState(AT_FIRST);
  const [name, setName] = useState('');
  return (
    <Page
      title={t`Verifikasi calon`}
      lead={t`Calon yang menunggu dinas, yang paling lama lebih dulu.`}
      aside={
        <ButtonLink
          variant="secondary"
          href={address('/tugas/verifikasi/kembalikan', districtFilterIn(filter))}
        >{t`Kembalikan beberapa sekaligus`}</ButtonLink>
      }
    >
      <SearchBox label={t`Cari nama di antrean ini`} onSearch={setName} />
      {name ? (
        <Found name={name} />
      ) : (
        <>
          <Narrowing filter={filter} onChange={(change) => setFilter({ ...filter, ...change })} />
          <Waiting filter={filter} />
        </>
      )}
    </Page>
  );
}

interface NarrowingProps {
  filter: DistrictFilter;
  onChange: (change: DistrictFilter) => void;
}

function Narrowing({ filter, onChange }: NarrowingProps): JSX.Element {
  const [area = ''] = usePerson().areas;
  const load = useLoad((signal) => subdistrictsOf(area, signal), [area]);
  const subdistricts = load.state === 'ready' ? load.data : [];
  return (
    <fieldset class="card stack stack--tight">
      <legend class="visually-hidden">{t`Saring antrean`}</legend>
      <SelectDropdown
        name="area"
        label={t`Kecamatan`}
        hint={t`Kosongkan untuk semua.`}
        choices={subdistricts.map(({ code, name }) => ({ value: code, label: name }))}
        value={filter.area ?? ''}
        onChange={(value) => onChange({ area: value })}
      />
      <SelectDropdown
        name="state"
        label={t`Keadaan`}
        choices={[
          { value: 'VILLAGE_VERIFIED', label: t`Sudah diverifikasi desa` },
          { value: 'REGISTERED', label: t`Belum diverifikasi desa` },
        ]}
        value={filter.state ?? ''}
        onChange={(value) => onChange({ state: value })}
      />
      <SelectDropdown
        name="country"
        label={t`Tujuan`}
        choices={countryChoices()}
        value={filter.country ?? ''}
        onChange={(value) => onChange({ country: value })}
      />
      <Checkbox
        name="overdue"
        label={t`Hanya yang terlambat`}
        value={filter.overdue === 'true'}
        onChange={(late) => onChange({ overdue: late ? 'true' : '' })}
      />
    </fieldset>
  );
}

function Waiting({ filter }: { filter: DistrictFilter }): JSX.Element {
  const dependencies = [filter.area, filter.state, filter.country, filter.overdue];
  const count = useLoad((signal) => countDistrictQueue(filter, signal), dependencies);
  const { load, page, onPrevious, onNext } = usePages(
    (after, signal) => findDistrictQueue(filter, { after }, signal),
    dependencies,
  );
  return (
    <>
      <Loaded load={count}>
        {({ waiting, overdue, limitDays }) => {
          const all = numberWords(waiting);
          const late = numberWords(overdue);
          const days = numberWords(limitDays);
          return (
            <p role="status">
              {t`${all} orang menunggu, ${late} di antaranya terlambat (lebih dari ${days} hari kalender).`}
            </p>
          );
        }}
      </Loaded>
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t`Tidak ada calon yang menunggu verifikasi`} />
          ) : (
            <div class="stack">
              <Lines items={items} />
              <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function Found({ name }: { name: string }): JSX.Element {
  const load = useLoad((signal) => searchDistrictQueue(name, signal), [name]);
  return (
    <Loaded load={load}>
      {({ items, complete }) => {
        const n = numberWords(items.length);
        return (
          <div class="stack">
            <p role="status">
              {complete
                ? t`Ditemukan ${n} orang.`
                : t`Lebih dari ${n} orang, ini yang paling mirip. Tulis namanya lebih lengkap.`}
            </p>
            {items.length === 0 ? (
              <EmptyState title={t`Tidak ada “${name}” di antrean ini`} />
            ) : (
              <Lines items={items} />
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function Lines({ items }: { items: readonly DistrictQueueLine[] }): JSX.Element {
  return (
    <DataTable caption={t`Verifikasi calon`} columns={columns()} rows={items} keyOf={(row) => row.workerId} />
  );
}

function columns(): Column<DistrictQueueLine>[] {
  return [
    {
      label: t`Nama`,
      role: 'title',
      cell: (row) => <a href={`/tugas/warga/${row.workerId}`}>{nameWords(row)}</a>,
    },
    { label: t`Menunggu`, cell: (row) => <Waited days={row.waitedDays} overdue={row.overdue} /> },
    { label: t`Desa`, cell: (row) => place(row.villageCode) },
    { label: t`Tujuan`, cell: (row) => countryName(row.country) },
    {
      label: t`Keadaan`,
      cell: ({ state, redFlags, standsInTheWay }) => (
        <span>
          <StateTag state={state} /> <RedFlagTag redFlags={redFlags} />{' '}
          {standsInTheWay && <Tag sentiment="warning">{standsInTheWay.title}</Tag>}
        </span>
      ),
    },
    {
      label: t`Tindakan`,
      role: 'action',
      cell: (row) => {
        const title = t`Verifikasi dinas`;
        return (
          <ButtonLink
            variant="secondary"
            href={`/tugas/verifikasi/${row.workerId}/verifikasi`}
            label={`${title}: ${nameWords(row)}`}
          >
            {title}
          </ButtonLink>
        );
      },
    },
  ];
}
