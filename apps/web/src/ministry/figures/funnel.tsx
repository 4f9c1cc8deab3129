import { plural, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { askFigure } from '../../client/figures.js';
import { address } from '../../client/request.js';
import type { FigureAnswer } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import { EmptyState } from '../../ui/empty-state.js';
import { AsOfStrip } from './as-of-strip.js';
import { numberCell } from './cell-words.js';
import { ChartFigure } from './charts/chart-figure.js';
import { PlotChart } from './charts/lazy-charts.js';
import { fileNameOf, saveCsv } from './figure-file.js';
import { FigureTable } from './figure-table.js';
import { codeName } from './figure-words.js';
import { type Month, monthsAfter } from './months.js';
import { Part } from './part.js';
import type { Line } from './rows.js';
import { headingOf, markOf, periodWords, stampsOf } from './stamps.js';

const MEASURE = 'LAMA_LANGKAH';

/** Steps of a journey in the order in which they are taken (libs/journey, measure LAMA_LANGKAH). */
const STEPS = [
  'DAFTAR',
  'VERIFIKASI_DESA',
  'VERIFIKASI_DINAS',
  'SELESAI_PROSES',
  'BERANGKAT',
  'PULANG',
  'ASESMEN',
  'RENCANA',
];
const MONTHS = 12;

interface FunnelProps {
  month: Month;
  asOf: string | undefined;
}

/** How many took each step in the year until the month, each step once, and in how many days since the last one known before. */
export function Funnel({ month, asOf }: FunnelProps): JSX.Element {
  const query = { from: monthsAfter(month, 1 - MONTHS), to: month, asOf };
  const load = useLoad(
    (signal) =>
      Promise.all([
        askFigure(MEASURE, query, signal),
        askFigure('PENDAFTARAN_CPMI', query, signal),
        ...STEPS.slice(1).map((step) =>
          askFigure(MEASURE, { ...query, kind: waysTo(step).join(',') }, signal),
        ),
      ]),
    [month, asOf],
  );
  return (
    <Part
      id="funnel"
      title={t`Dari langkah ke langkah, 12 bulan`}
      href={address(`/kementerian/angka/${MEASURE}`, { ...query, by: 'kind' })}
    >
      <Loaded load={load}>
        {([whole, registrations, ...steps]) => (
          <>
            <AsOfStrip answer={whole} />
            <Steps whole={whole} registered={registrations.total} lines={steps.map(lineOf)} />
          </>
        )}
      </Loaded>
    </Part>
  );
}

/** A step that was skipped, or is not known, makes another the last before: each way to a step is a code of its own. */
function waysTo(step: string): string[] {
  return STEPS.slice(0, STEPS.indexOf(step)).map((before) => `${before}>${step}`);
}

function lineOf({ total, totalOf = null, suppressed }: FigureAnswer, place: number): Line {
  const key = { kind: STEPS[place + 1] ?? null };
  if (totalOf === null && suppressed.cells === 0) return { key, n: null, of: 0, none: true };
  return { key, n: total, of: totalOf };
}

interface StepsProps {
  /** Of all steps together: what the lines rest on. */
  whole: FigureAnswer;
  /** How many began: a registration has no step before it. */
  registered: number | null;
  lines: readonly Line[];
}

function Steps({ whole, registered, lines }: StepsProps): JSX.Element {
  const by = ['kind'] as const;
  if (!registered && lines.every(({ of }) => of === 0))
    return <EmptyState title={t`Belum ada langkah yang diketahui kedua harinya`} />;
  const [what, when] = [headingOf(whole), periodWords(whole)];
  const began = numberCell(registered);
  const sentence = t`${what}, ${when}: berapa riwayat menempuh tiap langkah, dan median harinya sejak langkah terakhir sebelumnya yang diketahui. Pendaftaran (PENDAFTARAN_CPMI): ${began}.`;
  return (
    <ChartFigure
      sentence={sentence}
      fileName={fileNameOf(whole)}
      picture={{
        title: `${what}, ${when} ${markOf(whole.figureStatus)}`,
        stamps: [sentence, ...stampsOf(whole, {}, MEASURE)],
      }}
      onCsv={() => saveCsv({ answer: whole, lines, by, filters: {}, measure: MEASURE }, ',')}
      table={
        <FigureTable
          answer={whole}
          lines={lines}
          by={by}
          measure={MEASURE}
          caption={`${what}, ${when}`}
          sort={{ by: 'of', descending: true }}
        />
      }
    >
      <PlotChart
        label={sentence}
        bars={[
          { label: stepName('DAFTAR'), n: registered, number: began },
          ...lines.map(({ key, n, of = null }) => ({
            label: stepName(key['kind'] ?? null),
            n: of,
            number: of === 0 ? numberCell(of) : `${numberCell(of)}, ${daysWords(n)}`,
          })),
        ]}
      />
    </ChartFigure>
  );
}

function stepName(step: string | null): string {
  return codeName('kind', step, MEASURE);
}

function daysWords(days: number | null): string {
  return days === null ? t`lamanya tidak ditampilkan` : plural(days, { other: 'median # hari' });
}
