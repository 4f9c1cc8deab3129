import { t } from '@lingui/core/macro';
import { dotted } from '@libs/reference';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readStateCounts } from '../client/status.js';
import type { StateCount } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { numberWords } from '../locale/format.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { RadioGroup } from '../ui/radio-group.js';
import { STATE_WORDS } from '../words/journey.js';
import { wordOf } from '../words/words.js';
import { areaName } from './area-names.js';
import { type Count, countByArea, countByState, total } from './count.js';
import { FreshnessStrip } from './freshness-strip.js';

interface Rows {
  rows: readonly StateCount[];
}

/** How many journeys stand where now, by state and by area of origin. */
export function StateTables(): JSX.Element {
  const load = useLoad(readStateCounts, []);
  return (
    <section class="stack" aria-labelledby="states">
      <h2 id="states">{t`Keadaan riwayat migrasi`}</h2>
      <p class="secondary">{t`Angka sementara, menurut daerah asal.`}</p>
      <FreshnessStrip onReading={load.reload} />
      <Loaded load={load}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t`Belum ada riwayat yang terdengar`} />
          ) : (
            <div class="columns">
              <ByState rows={rows} />
              <ByArea rows={rows} />
            </div>
          )
        }
      </Loaded>
    </section>
  );
}

function ByState({ rows }: Rows): JSX.Element {
  const counts = countByState(rows);
  const all = numberWords(total(counts));
  return (
    <section class="card stack" aria-labelledby="by-state">
      <h3 id="by-state">{t`Menurut keadaan`}</h3>
      <p class="secondary">{t`${all} riwayat seluruhnya`}</p>
      <CountTable
        caption={t`Jumlah riwayat menurut keadaan`}
        what={t`Keadaan`}
        counts={counts}
        nameOf={(state) => (state ? wordOf(STATE_WORDS, state) : t`Belum diketahui`)}
      />
    </section>
  );
}

function ByArea({ rows }: Rows): JSX.Element {
  const [digits, setDigits] = useState('2');
  const olds = new Map(rows.map(({ area, old }) => [area, old]));
  const nameOf = (area: string): string => {
    if (!area) return t`Belum diketahui`;
    const name = olds.get(area);
    return name === undefined ? (areaName(area) ?? dotted(area)) : t`${name} (kode lama)`;
  };
  return (
    <section class="card stack" aria-labelledby="by-area">
      <h3 id="by-area">{t`Menurut daerah asal`}</h3>
      <RadioGroup
        name="level"
        label={t`Tingkat wilayah`}
        value={digits}
        onChange={setDigits}
        choices={[
          { value: '2', label: t`Provinsi` },
          { value: '4', label: t`Kabupaten atau kota` },
        ]}
      />
      <CountTable
        caption={t`Jumlah riwayat menurut daerah asal`}
        what={t`Wilayah`}
        counts={countByArea(rows, Number(digits))}
        nameOf={nameOf}
      />
    </section>
  );
}

interface CountTableProps {
  caption: string;
  what: string;
  counts: readonly Count[];
  nameOf: (key: string) => string;
}

/** Numbers in a table; the bar beside each is for the eye alone. */
function CountTable({ caption, what, counts, nameOf }: CountTableProps): JSX.Element {
  const most = Math.max(...counts.map(({ journeys }) => journeys));
  const columns: Column<Count>[] = [
    {
      label: what,
      role: 'title',
      cell: ({ key, journeys }) => (
        <>
          {nameOf(key)}
          <span class="bar" aria-hidden="true" style={{ width: `${(100 * journeys) / most}%` }} />
        </>
      ),
    },
    { label: t`Jumlah`, role: 'number', cell: ({ journeys }) => numberWords(journeys) },
  ];
  return <DataTable caption={caption} columns={columns} rows={counts} keyOf={({ key }) => key} narrow />;
}
