import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { findCompanies } from '../client/recruiters.js';
import type { CompanyLine } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { dayWords } from '../locale/format.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { countryName } from '../words/places-and-jobs.js';
import { LICENCE_WORDS } from '../words/recruiters.js';
import { wordOf } from '../words/words.js';

/** Companies by licence, to be held beside what somebody says he works for. */
export function Companies(): JSX.Element {
  const load = useLoad(findCompanies, []);
  return (
    <Page
      title={t`Perusahaan penempatan (P3MI)`}
      lead={t`Menurut izinnya, yang terbuka untuk umum.`}
      back={{ href: '/perekrut', text: t`Kembali` }}
    >
      <Loaded load={load}>
        {(companies) =>
          companies.length === 0 ? (
            <EmptyState title={t`Belum ada izin yang diterima`} />
          ) : (
            <DataTable
              caption={t`Perusahaan penempatan (P3MI)`}
              columns={columns()}
              rows={companies}
              keyOf={({ p3miId }) => p3miId}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function columns(): Column<CompanyLine>[] {
  return [
    { label: t`Kode`, role: 'title', cell: ({ p3miId }) => p3miId },
    { label: t`SIP3MI`, cell: ({ status }) => wordOf(LICENCE_WORDS, status) },
    { label: t`SIP2MI untuk`, cell: ({ countries }) => countries.map(countryName).join(', ') || '–' },
    { label: t`Berlaku sejak`, cell: ({ validFrom }) => dayWords(validFrom) },
    { label: t`Sampai`, cell: ({ validTo }) => (validTo ? dayWords(validTo) : '–') },
  ];
}
