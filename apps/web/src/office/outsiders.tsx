import { dotted } from '@libs/reference';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { countOutsiders } from '../client/letters.js';
import type { OutsiderCount } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { monthWords, numberWords } from '../locale/format.js';
import { today } from '../locale/today.js';
import { usePerson } from '../session/session.js';
import { ForRoles } from '../shell/for-roles.js';
import { Alert } from '../ui/alert.js';
import { Button } from '../ui/button.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { Tag } from '../ui/tag.js';
import { monthAfter } from './month-after.js';

/** Where villages have given letters to people from elsewhere: a reason to ask, never a finding (domain.md §12, X5). */
export function Outsiders(): JSX.Element {
  return (
    <ForRoles roles={['DINAS', 'KEPALA_DESA']} person={usePerson()}>
      <Counts />
    </ForRoles>
  );
}

function Counts(): JSX.Element {
  const thisMonth = today().slice(0, 7);
  const [month, setMonth] = useState(thisMonth);
  const load = useLoad((signal) => countOutsiders(month, signal), [month]);
  return (
    <Page
      title={t`Surat untuk orang luar`}
      lead={t`Surat yang dicetak desa untuk orang dengan KTP kecamatan lain. Banyaknya adalah alasan untuk bertanya, bukan tuduhan.`}
    >
      <nav class="pagination" aria-label={t`Bulan`}>
        <Button
          variant="secondary"
          onClick={() => setMonth(monthAfter(month, -1))}
        >{t`Bulan sebelumnya`}</Button>
        <strong>{monthWords(month)}</strong>
        {month < thisMonth ? (
          <Button
            variant="secondary"
            onClick={() => setMonth(monthAfter(month, 1))}
          >{t`Bulan berikutnya`}</Button>
        ) : (
          <span />
        )}
      </nav>
      <Loaded load={load}>{(counts) => <Villages counts={counts} />}</Loaded>
    </Page>
  );
}

function Villages({ counts }: { counts: readonly OutsiderCount[] }): JSX.Element {
  const alarms = counts.filter(({ alarm }) => alarm);
  if (counts.length === 0) return <EmptyState title={t`Tidak ada surat pada bulan ini`} />;
  return (
    <div class="stack">
      {alarms.length > 0 && (
        <Alert sentiment="warning" title={t`Tanyakan kepada desa berikut`}>
          <ul>
            {alarms.map(({ villageCode, villageName, outsiders }) => {
              const n = numberWords(outsiders);
              return <li key={villageCode}>{t`${villageName}: ${n} surat untuk orang luar`}</li>;
            })}
          </ul>
        </Alert>
      )}
      <DataTable
        caption={t`Surat untuk orang luar`}
        columns={columns()}
        rows={counts}
        keyOf={(row) => row.villageCode}
      />
    </div>
  );
}

function columns(): Column<OutsiderCount>[] {
  return [
    {
      label: t`Desa`,
      role: 'title',
      cell: (row) => (
        <>
          {row.villageName} <span class="secondary small">{dotted(row.villageCode)}</span>{' '}
          {row.alarm && <Tag sentiment="warning">{t`tanyakan`}</Tag>}
        </>
      ),
    },
    { label: t`Semua surat`, role: 'number', cell: (row) => numberWords(row.letters) },
    { label: t`KTP kecamatan lain`, role: 'number', cell: (row) => numberWords(row.outsiders) },
    {
      label: t`di antaranya kabupaten/kota lain`,
      role: 'number',
      cell: (row) => numberWords(row.otherKabupaten),
    },
  ];
}
