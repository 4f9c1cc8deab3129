import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Breakdown } from '@libs/journey';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { askFigure } from '../../client/figures.js';
import { address } from '../../client/request.js';
import { readFreshness } from '../../client/status.js';
import type { FigureAnswer } from '../../client/types.js';
import { type Load, useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import { monthWords, numberWords } from '../../locale/format.js';
import { today } from '../../locale/today.js';
import type { ScreenProps } from '../../shell/screen.js';
import { Button, Buttons } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { Progress } from '../../ui/progress.js';
import { SelectDropdown } from '../../ui/select-dropdown.js';
import { provinceCodes } from '../area-names.js';
import { isCohort, numberCell, numberHead, shareCell } from './cell-words.js';
import { FigureTable } from './figure-table.js';
import { BREAKDOWN_WORDS, lowerFirst } from './figure-words.js';
import { type Month, monthOf, monthRead, monthsAfter, monthsToChoose } from './months.js';
import { linesOf, usualOrder } from './rows.js';
import {
  againstWords,
  asOfWords,
  coverageWords,
  headingOf,
  lateWords,
  markOf,
  periodWords,
  rangeWords,
  said,
  statusWords,
  suppressionWords,
} from './stamps.js';
import { withWords } from './with-words.js';

const MONTHS_BACK = 36;
/** So many rows has a table of the published report; what is left is one row. */
const TOP = 25;
/** Tables that are asked for at a time: the others wait, so that the report does not crowd out whoever else asks. */
const AT_A_TIME = 4;

interface Table {
  id: string;
  by: Breakdown;
  top?: number;
}

/** The tables of *Laporan Publikasi Data PMI*, in its order (domain.md §8.1). */
const TABLES: readonly Table[] = [
  { id: 'PENEMPATAN_LAYANAN', by: 'month' },
  { id: 'PENEMPATAN_LAYANAN', by: 'employerType' },
  { id: 'PENEMPATAN_LAYANAN', by: 'scheme' },
  { id: 'PENEMPATAN_LAYANAN', by: 'kind' },
  { id: 'PENEMPATAN_LAYANAN', by: 'country', top: TOP },
  { id: 'PENEMPATAN_LAYANAN', by: 'isco08', top: TOP },
  { id: 'PENEMPATAN_LAYANAN', by: 'province' },
  { id: 'PENEMPATAN_LAYANAN', by: 'regency', top: TOP },
  { id: 'PENEMPATAN_LAYANAN', by: 'sex' },
  { id: 'PENEMPATAN_LAYANAN', by: 'education' },
  { id: 'PENEMPATAN_LAYANAN', by: 'ageBand' },
  { id: 'PENGADUAN', by: 'country', top: TOP },
  { id: 'PENGADUAN', by: 'province' },
  { id: 'PENGADUAN', by: 'cause' },
  { id: 'PENGADUAN', by: 'kind' },
  { id: 'PENGADUAN', by: 'procedural' },
  { id: 'PENGADUAN_SELESAI_PER_TANGGAL', by: 'month' },
  { id: 'KEPULANGAN', by: 'country', top: TOP },
  { id: 'KEPULANGAN', by: 'province' },
  { id: 'KEPULANGAN_MENURUT_DEBARKASI', by: 'debarkation' },
  { id: 'KEPULANGAN_DEPORTASI', by: 'kind' },
];

/** The monthly report, from January to a month, on paper: every table of one moment. */
export const MonthlyReport = withWords<ScreenProps>(function MonthlyReport(): JSX.Element {
  const { query, route } = useLocation();
  const now = monthOf(today());
  const month = monthRead(query['bulan'], monthsAfter(now, -1));
  const months = monthsToChoose(now, MONTHS_BACK, [month]);
  const { asOf } = query;
  return (
    <div class="report">
      <Page title={t`Laporan publikasi data PMI`} lead={rangeWords(januaryOf(month), month)}>
        <div class="no-print stack">
          <SelectDropdown
            filled
            name="month"
            label={t`Sampai bulan`}
            value={month}
            choices={months.map((each) => ({ value: each, label: monthWords(each) }))}
            onChange={(bulan) => route(address('/kementerian/laporan', { bulan }))}
          />
        </div>
        {asOf ? <Tables key={`${month} ${asOf}`} month={month} asOf={asOf} /> : <Moment month={month} />}
      </Page>
    </div>
  );
});

function januaryOf(month: Month): Month {
  return `${month.slice(0, 4)}-01`;
}

/** The report is of one moment, which its address says from then on: that link prints the same report again. */
function Moment({ month }: { month: Month }): JSX.Element {
  const load = useLoad(readFreshness, []);
  const { route } = useLocation();
  const asOf = load.state === 'ready' ? (load.data.asOf ?? new Date().toISOString()) : undefined;
  useEffect(() => {
    if (asOf) route(address('/kementerian/laporan', { bulan: month, asOf }), true);
  }, [asOf]);
  return <Loaded load={load}>{() => null}</Loaded>;
}

interface TablesProps {
  month: Month;
  asOf: string;
}

function Tables({ month, asOf }: TablesProps): JSX.Element {
  const { load, done } = useAll(month, asOf);
  if (load.state === 'loading') {
    const [ready, all] = [numberWords(done), numberWords(TABLES.length)];
    return <Progress text={t`${ready} dari ${all} tabel siap`} done={done} toDo={TABLES.length} />;
  }
  return (
    <Loaded load={load}>
      {(answers) => (
        <>
          <div class="no-print">
            <Buttons>
              <Button onClick={() => window.print()}>{t`Cetak`}</Button>
            </Buttons>
          </div>
          {answers.map((answer, place) => (
            <ReportTable key={place} nth={place + 1} answer={answer} by={TABLES[place]?.by ?? 'month'} />
          ))}
        </>
      )}
    </Loaded>
  );
}

interface All {
  load: Load<readonly FigureAnswer[]> & { reload: () => void };
  done: number;
}

/** Every table, a few at a time, and how many have come. */
function useAll(month: Month, asOf: string): All {
  const [done, setDone] = useState(0);
  const load = useLoad(
    async (signal) => {
      const answers: FigureAnswer[] = [];
      setDone(0);
      for (let place = 0; place < TABLES.length; place += AT_A_TIME) {
        const some = TABLES.slice(place, place + AT_A_TIME);
        answers.push(...(await Promise.all(some.map((table) => ask(table, month, asOf, signal)))));
        if (!signal.aborted) setDone(answers.length);
      }
      return answers;
    },
    [month, asOf],
  );
  return { load, done };
}

function ask({ id, by, top }: Table, month: Month, asOf: string, signal: AbortSignal): Promise<FigureAnswer> {
  const query = {
    from: januaryOf(month),
    to: month,
    by,
    asOf,
    against: 'year',
    ...(top && { top: String(top) }),
  };
  return askFigure(id, query, signal);
}

interface ReportTableProps {
  nth: number;
  answer: FigureAnswer;
  by: Breakdown;
}

/** One table with its number, its heading and, below it, everything that it rests on. */
function ReportTable({ nth, answer, by }: ReportTableProps): JSX.Element {
  const { definition, counts, total, totalOf, figureStatus } = answer;
  const { id, version } = definition;
  const dimension = lowerFirst(i18n._(BREAKDOWN_WORDS[by]));
  const what = headingOf(answer);
  const lines = linesOf(answer, [by], provinceCodes());
  // What is counted by the place of landing is named so already.
  const caption = what.endsWith(dimension)
    ? t`Tabel ${nth}. ${what}`
    : t`Tabel ${nth}. ${what}, menurut ${dimension}`;
  const sum = `${numberCell(total)}${markOf(figureStatus)}`;
  const stamps = [asOfWords(answer), ...coverageWords(answer), ...lateWords(answer)].join(' · ');
  return (
    <section class="report__part" aria-labelledby={`table-${nth}`}>
      <h2 id={`table-${nth}`}>{caption}</h2>
      <p>
        {periodWords(answer)} · {numberHead(counts)}: <strong>{sum}</strong>
        {isCohort(counts) && <> · {shareCell(total, totalOf)}</>}
      </p>
      {lines.some(({ n }) => n !== 0) ? (
        <FigureTable
          answer={answer}
          lines={lines}
          by={[by]}
          measure={measureOf(id)}
          caption={caption}
          sort={usualOrder([by])}
        />
      ) : (
        <p>{t`Belum ada yang dihitung pada periode ini.`}</p>
      )}
      <div class="stamps">
        <p>
          {id}, {t`versi ${version}`}: {said(definition.text)}
        </p>
        <p>
          {againstWords(answer)} · {stamps}
        </p>
        <p>
          {statusWords(figureStatus)} {suppressionWords(answer)}
        </p>
      </div>
    </section>
  );
}

/** Definitions of one measure by another basis begin with its name. */
function measureOf(id: string): string {
  return id.startsWith('PENGADUAN_SELESAI') ? 'PENGADUAN_SELESAI' : id;
}
