import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { findPolicyRows } from '../client/policy.js';
import type { PolicyRowView } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { ButtonLink } from '../ui/button.js';
import type { Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { SelectDropdown } from '../ui/select-dropdown.js';
import { countryChoices, countryName } from '../words/places-and-jobs.js';
import { askedBy, during, forWhom, StatusTag } from './policy-facts.js';
import { TimeLine } from './time-line.js';

/** Where one may go: every row with its days, also those that we know better of by now. */
export function PolicyRows(): JSX.Element {
  const [country, setCountry] = useState('');
  const load = useLoad((signal) => findPolicyRows(country || undefined, signal), [country]);
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
      <Loaded load={load}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t`Belum ada kebijakan untuk tujuan ini`} />
          ) : (
            <TimeLine
              name={t`Kebijakan tujuan`}
              rows={rows}
              columns={columns()}
              keyOf={({ id }) => id}
              caseOf={askedBy}
              correctionOf={(row) => `/pengelola/usulan/baru?koreksi=${row.id}&negara=${row.country}`}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function columns(): Column<PolicyRowView>[] {
  return [
    { label: t`Tujuan`, role: 'title', cell: ({ country }) => countryName(country) },
    { label: t`Status`, cell: (row) => <StatusTag status={row.status} /> },
    { label: t`Berlaku untuk`, cell: forWhom },
    { label: t`Masa berlaku`, cell: during },
    { label: t`Dasar hukum`, cell: ({ legalBasis }) => legalBasis },
  ];
}
