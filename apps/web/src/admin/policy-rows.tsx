import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePages } from '../client/paging.js';
import { findPolicyRows } from '../client/policy.js';
import type { PolicyRowView } from '../client/types.js';
import { Loaded } from '../form/loaded.js';
import { timeWords } from '../locale/format.js';
import { today } from '../locale/today.js';
import { ButtonLink } from '../ui/button.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { SelectDropdown } from '../ui/select-dropdown.js';
import { Tag } from '../ui/tag.js';
import { countryChoices, countryName } from '../words/places-and-jobs.js';
import { during, forWhom, StatusTag } from './policy-facts.js';

/** Where one may go: every row with its days, also those that we know better of by now. */
export function PolicyRows(): JSX.Element {
  const [country, setCountry] = useState('');
  return (
    <Page
      title={t`Kebijakan tujuan`}
      lead={t`Baris yang paling khusus berlaku; bila sama, yang terbaru. Keputusan lama tetap dinilai dengan barisnya sendiri.`}
      aside={<ButtonLink href="/pengelola/usulan/baru">{t`Usulkan perubahan`}</ButtonLink>}
    >
      <SelectDropdown
        name="country"
        label={t`Negara atau wilayah`}
        value={country}
        choices={countryChoices()}
        onChange={setCountry}
      />
      <Rows key={country} country={country || undefined} />
    </Page>
  );
}

function Rows({ country }: { country: string | undefined }): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages(
    (after, signal) => findPolicyRows(country, after, signal),
    [country],
  );
  return (
    <Loaded load={load}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t`Belum ada kebijakan untuk tujuan ini`} />
        ) : (
          <>
            <DataTable
              caption={t`Kebijakan tujuan`}
              columns={columns()}
              rows={items}
              keyOf={({ id }) => id}
            />
            <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
          </>
        )
      }
    </Loaded>
  );
}

function columns(): Column<PolicyRowView>[] {
  return [
    { label: t`Tujuan`, role: 'title', cell: ({ country }) => countryName(country) },
    { label: t`Status`, cell: (row) => <StatusTag status={row.status} /> },
    { label: t`Berlaku untuk`, cell: forWhom },
    { label: t`Masa berlaku`, cell: during },
    { label: t`Dasar hukum`, cell: ({ legalBasis }) => legalBasis },
    { label: t`Keadaan`, cell: (row) => <Standing row={row} /> },
  ];
}

/** Whether a row is known to be wrong, holds today, or holds on other days. */
function Standing({ row }: { row: PolicyRowView }): JSX.Element {
  const { supersededAt, validFrom, validTo } = row;
  if (supersededAt) {
    const since = timeWords(supersededAt);
    return <Tag>{t`dikoreksi ${since}`}</Tag>;
  }
  const day = today();
  if (validFrom > day) return <Tag sentiment="informative">{t`akan berlaku`}</Tag>;
  if (validTo && validTo < day) return <Tag>{t`sudah berakhir`}</Tag>;
  return (
    <>
      <Tag sentiment="positive">{t`berlaku`}</Tag>{' '}
      <a href={`/pengelola/usulan/baru?koreksi=${row.id}&negara=${row.country}`}>{t`Koreksi`}</a>
    </>
  );
}
