import { t } from '@lingui/core/macro';
import { dotted } from '@libs/reference';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readStateFigures } from '../client/status.js';
import type { StateFigures } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { numberWords } from '../locale/format.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { RadioGroup } from '../ui/radio-group.js';
import { STATE_WORDS } from '../words/journey.js';
import { wordOf } from '../words/words.js';
import { countByArea, countByState, total } from './count.js';
import { FreshnessStrip } from './freshness-strip.js';

/** How many journeys stand where, by state and by area of origin. */
export function States(): JSX.Element {
  const load = useLoad(readStateFigures, []);
  return (
    <Page
      title={t`Keadaan riwayat migrasi`}
      lead={t`Jumlah riwayat menurut keadaan terakhir dan daerah asal.`}
    >
      <FreshnessStrip />
      <Loaded load={load}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t`Belum ada riwayat yang terdengar`} />
          ) : (
            <>
              <ByState rows={rows} />
              <ByArea rows={rows} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function ByState({ rows }: Pick<StateFigures, 'rows'>): JSX.Element {
  const counts = countByState(rows);
  const all = numberWords(total(counts));
  const most = Math.max(...counts.map(({ count }) => count));
  return (
    <section class="card stack" aria-labelledby="by-state">
      <h2 id="by-state">{t`Menurut keadaan`}</h2>
      <p class="secondary">{t`${all} riwayat seluruhnya`}</p>
      <DataTable
        caption={t`Jumlah riwayat menurut keadaan`}
        rows={counts}
        keyOf={(row) => row.state}
        columns={[
          { label: t`Keadaan`, role: 'title', cell: (row) => wordOf(STATE_WORDS, row.state) },
          { label: t`Jumlah`, role: 'number', cell: (row) => numberWords(row.count) },
          {
            label: t`Perbandingan`,
            role: 'action',
            cell: (row) => (
              <span class="bar" aria-hidden="true" style={{ width: `${(100 * row.count) / most}%` }} />
            ),
          },
        ]}
      />
    </section>
  );
}

function ByArea({ rows }: Pick<StateFigures, 'rows'>): JSX.Element {
  const [digits, setDigits] = useState('4');
  return (
    <section class="card stack" aria-labelledby="by-area">
      <h2 id="by-area">{t`Menurut daerah asal`}</h2>
      <RadioGroup
        name="level"
        label={t`Tingkat wilayah`}
        value={digits}
        onChange={setDigits}
        choices={[
          { value: '2', label: t`Provinsi` },
          { value: '4', label: t`Kabupaten atau kota` },
          { value: '10', label: t`Desa atau kelurahan` },
        ]}
      />
      <DataTable
        caption={t`Jumlah riwayat menurut daerah asal`}
        rows={countByArea(rows, Number(digits))}
        keyOf={(row) => row.area}
        columns={[
          { label: t`Wilayah`, role: 'title', cell: (row) => dotted(row.area) },
          { label: t`Jumlah`, role: 'number', cell: (row) => numberWords(row.count) },
        ]}
      />
    </section>
  );
}
