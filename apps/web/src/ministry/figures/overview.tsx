import { t } from '@lingui/core/macro';
import type { Breakdown } from '@libs/journey';
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import { askFigure } from '../../client/figures.js';
import { address } from '../../client/request.js';
import type { FigureAnswer } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import { monthWords } from '../../locale/format.js';
import { today } from '../../locale/today.js';
import type { ScreenProps } from '../../shell/screen.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { provinceCodes } from '../area-names.js';
import { StateTables } from '../state-tables.js';
import { AsOfStrip } from './as-of-strip.js';
import { Beside } from './beside.js';
import { numberCell } from './cell-words.js';
import { FigureChart, viewsOf } from './figure-chart.js';
import { FigureTable } from './figure-table.js';
import { Funnel } from './funnel.js';
import { MonthForm } from './month-form.js';
import { type Month, monthOf, monthRead, monthsAfter } from './months.js';
import { Part } from './part.js';
import { type Line, linesOf, usualOrder } from './rows.js';
import { comparedWords, headingOf, markOf, periodWords, said, statusWords } from './stamps.js';
import { withWords } from './with-words.js';

/** A month, the one before, and the same of the year before are thirteen. */
const SERIES_MONTHS = 13;

/** What the ministry looks at first: a month beside the one before and the same of last year, and what it is made of. */
export const Overview = withWords<ScreenProps>(function Overview(): JSX.Element {
  const { query, route } = useLocation();
  const month = monthRead(query['bulan'], monthOf(today()));
  const { asOf } = query;
  const view = { month, asOf };
  return (
    <Page
      title={t`Ringkasan`}
      lead={t`Satu bulan di samping bulan sebelumnya dan bulan yang sama tahun lalu.`}
    >
      <MonthForm
        key={`form ${month} ${asOf}`}
        label={t`Bulan`}
        hint={t`Kosong: yang terbaru`}
        month={month}
        asOf={asOf}
        onAsk={(asked) => route(address('/kementerian', asked))}
      />
      <ByMonth key={`months ${month} ${asOf}`} {...view} />
      <Targets key={`targets ${month} ${asOf}`} {...view} />
      <div class="columns">
        <Ranking id="PENEMPATAN_LAYANAN" by="country" top={10} {...view} title={t`Negara tujuan teratas`} />
        <Ranking id="PENEMPATAN_LAYANAN" by="isco08" top={10} {...view} title={t`Jabatan teratas`} />
        <Ranking id="PENEMPATAN_LAYANAN" by="sex" {...view} title={t`Jenis kelamin`} />
        <Ranking id="PENEMPATAN_LAYANAN" by="employerType" {...view} title={t`Jenis pemberi kerja`} />
      </div>
      <Ranking id="PENEMPATAN_LAYANAN" by="province" {...view} title={t`Daerah asal`} />
      <Funnel key={`funnel ${month} ${asOf}`} {...view} />
      {asOf === undefined && <StateTables />}
    </Page>
  );
});

interface ViewProps {
  month: Month;
  /** As of when everything is told; undefined: as of now. */
  asOf: string | undefined;
}

/** The flows of thirteen months: their last, the one before it, and the first are the three that are compared. */
function ByMonth({ month, asOf }: ViewProps): JSX.Element {
  const first = monthsAfter(month, 1 - SERIES_MONTHS);
  const load = useLoad(
    (signal) =>
      Promise.all(
        ['PENEMPATAN_LAYANAN', 'KEBERANGKATAN', 'KEPULANGAN'].map((id) =>
          askFigure(id, { from: first, to: month, by: 'month', asOf }, signal),
        ),
      ),
    [month, asOf],
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
                <MonthTile key={answer.definition.id} answer={answer} month={month} asOf={asOf} />
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

function MonthTile({ answer, month, asOf }: ViewProps & { answer: FigureAnswer }): JSX.Element {
  const lines = linesOf(answer, ['month'], []);
  const of = (each: Month): number | null => lines.find(({ key }) => key['month'] === each)?.n ?? null;
  const n = of(month);
  const [before, lastYear] = [monthsAfter(month, -1), monthsAfter(month, -12)];
  return (
    <article class="card stack stack--tight">
      <h2 class="tile__title">
        <a href={address(`/kementerian/angka/${answer.definition.id}`, { from: month, to: month, asOf })}>
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
function Targets({ month, asOf }: ViewProps): JSX.Element {
  const id = 'PENEMPATAN_LAYANAN';
  const load = useLoad(
    (signal) =>
      Promise.all([
        askFigure(id, { from: `${month.slice(0, 4)}-01`, to: month, asOf }, signal),
        askFigure(id, { from: month, to: month, asOf }, signal),
      ]),
    [month, asOf],
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
                <TargetCard key={answer.period.from} answer={answer} month={month} asOf={asOf} />
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

function TargetCard({ answer, month, asOf }: ViewProps & { answer: FigureAnswer }): JSX.Element {
  const from = monthOf(answer.period.from);
  return (
    <article class="card stack stack--tight">
      <h3 class="tile__title">
        <a href={address(`/kementerian/angka/${answer.definition.id}`, { from, to: month, asOf })}>
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

interface RankingProps extends ViewProps {
  id: string;
  by: Breakdown;
  title: string;
  top?: number;
}

function Ranking({ id, by, month, asOf, title, top }: RankingProps): JSX.Element {
  const query = { from: month, to: month, by, ...(top && { top: String(top) }), asOf };
  const load = useLoad((signal) => askFigure(id, query, signal), [id, by, month, top, asOf]);
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
