import { t } from '@lingui/core/macro';
import type { Breakdown } from '@libs/journey';
import type { ComponentChildren, JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import { askFigure } from '../../client/figures.js';
import { address } from '../../client/request.js';
import type { FigureAnswer } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import { monthWords, numberWords } from '../../locale/format.js';
import { today } from '../../locale/today.js';
import type { ScreenProps } from '../../shell/screen.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { SelectDropdown } from '../../ui/select-dropdown.js';
import { provinceCodes } from '../area-names.js';
import { StateTables } from '../state-tables.js';
import { AsOfStrip } from './as-of-strip.js';
import { Beside } from './beside.js';
import { numberCell } from './cell-words.js';
import { FigureChart, viewsOf } from './figure-chart.js';
import { FigureTable } from './figure-table.js';
import { codeName } from './figure-words.js';
import { type Month, monthOf, monthRead, monthsAfter, monthsToChoose } from './months.js';
import { type Line, linesOf, usualOrder } from './rows.js';
import { comparedWords, headingOf, markOf, periodWords, said, statusWords } from './stamps.js';
import { withWords } from './with-words.js';

/** A month, the one before, and the same of the year before are thirteen. */
const SERIES_MONTHS = 13;
const MONTHS_BACK = 36;

/** What the ministry looks at first: a month beside the one before and the same of last year, and what it is made of. */
export const Overview = withWords<ScreenProps>(function Overview(): JSX.Element {
  const { query, route } = useLocation();
  const now = monthOf(today());
  const month = monthRead(query['bulan'], now);
  const months = monthsToChoose(now, MONTHS_BACK, [month]);
  return (
    <Page
      title={t`Ringkasan`}
      lead={t`Satu bulan di samping bulan sebelumnya dan bulan yang sama tahun lalu.`}
    >
      <SelectDropdown
        filled
        name="month"
        label={t`Bulan`}
        value={month}
        choices={months.map((each) => ({ value: each, label: monthWords(each) }))}
        onChange={(bulan) => route(address('/kementerian', { bulan }))}
      />
      <ByMonth key={`months ${month}`} month={month} />
      <Targets key={`targets ${month}`} month={month} />
      <div class="columns">
        <Ranking
          id="PENEMPATAN_LAYANAN"
          by="country"
          top={10}
          month={month}
          title={t`Negara tujuan teratas`}
        />
        <Ranking id="PENEMPATAN_LAYANAN" by="isco08" top={10} month={month} title={t`Jabatan teratas`} />
        <Ranking id="PENEMPATAN_LAYANAN" by="sex" month={month} title={t`Jenis kelamin`} />
        <Ranking id="PENEMPATAN_LAYANAN" by="employerType" month={month} title={t`Jenis pemberi kerja`} />
      </div>
      <Ranking id="PENEMPATAN_LAYANAN" by="province" month={month} title={t`Daerah asal`} />
      <Funnel month={month} />
      <StateTables />
    </Page>
  );
});

interface ByMonthProps {
  month: Month;
}

/** The flows of thirteen months: their last, the one before it, and the first are the three that are compared. */
function ByMonth({ month }: ByMonthProps): JSX.Element {
  const first = monthsAfter(month, 1 - SERIES_MONTHS);
  const load = useLoad(
    (signal) =>
      Promise.all(
        ['PENEMPATAN_LAYANAN', 'KEBERANGKATAN', 'KEPULANGAN'].map((id) =>
          askFigure(id, { from: first, to: month, by: 'month' }, signal),
        ),
      ),
    [month],
  );
  return (
    <Loaded load={load}>
      {(answers) => {
        const [placements] = answers;
        return (
          <section class="stack stack--loose" aria-label={t`Bulan demi bulan`}>
            {placements && <AsOfStrip answer={placements} />}
            <div class="tiles">
              {answers.map((answer) => (
                <MonthTile key={answer.definition.id} answer={answer} month={month} />
              ))}
            </div>
            {placements && <p class="secondary small">{statusWords(placements.figureStatus)}</p>}
            {placements && (
              <Chart answer={placements} by={['month']} lines={linesOf(placements, ['month'], [])} />
            )}
          </section>
        );
      }}
    </Loaded>
  );
}

function MonthTile({ answer, month }: { answer: FigureAnswer; month: Month }): JSX.Element {
  const lines = linesOf(answer, ['month'], []);
  const of = (each: Month): number | null => lines.find(({ key }) => key['month'] === each)?.n ?? 0;
  const n = of(month);
  const [before, lastYear] = [monthsAfter(month, -1), monthsAfter(month, -12)];
  return (
    <article class="card stack stack--tight">
      <h2 class="tile__title">
        <a href={address(`/kementerian/angka/${answer.definition.id}`, { from: month, to: month })}>
          {said(answer.definition.title)}
        </a>
      </h2>
      <p class="secondary small">{said(answer.basis)}</p>
      <p class="total">
        {numberCell(n)}
        <span class="total__mark">{markOf(answer.figureStatus)}</span>
      </p>
      <p>{comparedWords(n, of(before), monthWords(before))}</p>
      <p>{comparedWords(n, of(lastYear), monthWords(lastYear))}</p>
    </article>
  );
}

/** The year until the month beside its target, and the month beside what was printed of it; nothing where there is neither. */
function Targets({ month }: ByMonthProps): JSX.Element {
  const id = 'PENEMPATAN_LAYANAN';
  const load = useLoad(
    (signal) =>
      Promise.all([
        askFigure(id, { from: `${month.slice(0, 4)}-01`, to: month }, signal),
        askFigure(id, { from: month, to: month }, signal),
      ]),
    [month],
  );
  return (
    <Loaded load={load}>
      {([year, ofMonth]) => {
        const asked = month.endsWith('-01') ? [year] : [year, ofItself(ofMonth)];
        const told = asked.filter(({ target, published }) => target ?? published);
        return (
          told.length > 0 && (
            <section class="stack" aria-labelledby="targets">
              <h2 id="targets">{t`Target dan angka yang diterbitkan`}</h2>
              {told.map((answer) => (
                <TargetCard key={answer.period.from} answer={answer} month={month} />
              ))}
            </section>
          )
        );
      }}
    </Loaded>
  );
}

/** Without a target that is of more than its period: that one stands beside the year. */
function ofItself({ target, ...answer }: FigureAnswer): FigureAnswer {
  const { from, to } = answer.period;
  return target?.period.from === from && target.period.to === to ? { ...answer, target } : answer;
}

function TargetCard({ answer, month }: { answer: FigureAnswer; month: Month }): JSX.Element {
  const from = monthOf(answer.period.from);
  return (
    <article class="card stack stack--tight">
      <h3 class="tile__title">
        <a href={address(`/kementerian/angka/${answer.definition.id}`, { from, to: month })}>
          {headingOf(answer)}, {periodWords(answer)}
        </a>
      </h3>
      <p class="total">
        {numberCell(answer.total)}
        <span class="total__mark">{markOf(answer.figureStatus)}</span>
      </p>
      <Beside answer={answer} />
    </article>
  );
}

interface ChartProps {
  answer: FigureAnswer;
  by: readonly Breakdown[];
  lines: readonly Line[];
}

/** A chart that can be looked at as its table. */
function Chart({ answer, by, lines }: ChartProps): JSX.Element {
  const { id } = answer.definition;
  const [view] = viewsOf(by, answer.counts);
  return (
    <FigureChart
      answer={answer}
      lines={lines}
      by={by}
      filters={{}}
      measure={id}
      view={view ?? 'bars'}
      table={
        <FigureTable
          answer={answer}
          lines={lines}
          by={by}
          measure={id}
          caption={`${headingOf(answer)}, ${periodWords(answer)}`}
          sort={usualOrder(by)}
        />
      }
    />
  );
}

interface RankingProps {
  id: string;
  by: Breakdown;
  month: Month;
  title: string;
  top?: number;
}

function Ranking({ id, by, month, title, top }: RankingProps): JSX.Element {
  const query = { from: month, to: month, by, ...(top && { top: String(top) }) };
  const load = useLoad((signal) => askFigure(id, query, signal), [id, by, month, top]);
  return (
    <Part id={`${id}-${by}`} title={title} href={address(`/kementerian/angka/${id}`, query)}>
      <Loaded load={load}>
        {(answer) => {
          const lines = linesOf(answer, [by], provinceCodes());
          return lines.some(({ n }) => n !== 0) && answer.total !== 0 ? (
            <Chart answer={answer} by={[by]} lines={lines} />
          ) : (
            <EmptyState title={t`Belum ada yang dihitung pada bulan ini`} />
          );
        }}
      </Loaded>
    </Part>
  );
}

interface PartProps {
  id: string;
  title: string;
  href: string;
  children: ComponentChildren;
}

function Part({ id, title, href, children }: PartProps): JSX.Element {
  return (
    <section class="stack stack--tight" aria-labelledby={id}>
      <h2 id={id}>
        <a class="part__link" href={href}>
          {title}
        </a>
      </h2>
      {children}
    </section>
  );
}

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

/** How many took each step in the year until the month, and in how many days since the step before. */
function Funnel({ month }: { month: Month }): JSX.Element {
  const id = 'LAMA_LANGKAH';
  const query = { from: monthsAfter(month, -11), to: month, by: 'kind' };
  const load = useLoad((signal) => askFigure(id, query, signal), [month]);
  return (
    <Part
      id="funnel"
      title={t`Dari langkah ke langkah, 12 bulan`}
      href={address(`/kementerian/angka/${id}`, query)}
    >
      <Loaded load={load}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t`Belum ada langkah yang diketahui kedua harinya`} />
          ) : (
            <div class="card">
              <FunnelSteps rows={rows} />
            </div>
          )
        }
      </Loaded>
    </Part>
  );
}

function FunnelSteps({ rows }: Pick<FigureAnswer, 'rows'>): JSX.Element {
  const most = Math.max(...rows.map(({ of }) => of ?? 0), 1);
  const placeOf = (code: string | null | undefined): number => {
    const [before = '', after = ''] = (code ?? '').split('>');
    return STEPS.indexOf(after) * STEPS.length + STEPS.indexOf(before);
  };
  const ordered = rows.toSorted((a, b) => placeOf(a.key['kind']) - placeOf(b.key['kind']));
  return (
    <ol class="steps">
      {ordered.map(({ key, n, of }) => {
        const [people, days] = [numberWords(of ?? 0), numberCell(n)];
        return (
          <li key={key['kind']}>
            <strong>{codeName('kind', key['kind'] ?? null, 'LAMA_LANGKAH')}</strong>
            <span class="bar" aria-hidden="true" style={{ width: `${(100 * (of ?? 0)) / most}%` }} />
            <p>
              {n === null
                ? t`${people} riwayat, lamanya tidak ditampilkan`
                : t`${people} riwayat, median ${days} hari`}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
