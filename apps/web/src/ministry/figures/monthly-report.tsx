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
import { type Column, DataTable } from '../../ui/data-table.js';
import { Page } from '../../ui/page.js';
import { Progress } from '../../ui/progress.js';
import { provinceCodes } from '../area-names.js';
import { differenceCell, isCohort, numberCell, numberHead, shareCell } from './cell-words.js';
import { FigureTable } from './figure-table.js';
import { BREAKDOWN_WORDS, lowerFirst } from './figure-words.js';
import { MonthForm } from './month-form.js';
import { type Month, monthOf, monthRead, monthsAfter } from './months.js';
import { type Line, linesOf, usualOrder } from './rows.js';
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

/** So many rows has a table of the published report; what is left is one row. */
const TOP = 25;
/** Tables that are asked for at a time: the others wait, so that the report does not crowd out whoever else asks. */
const AT_A_TIME = 4;

interface Table {
  id: string;
  by: Breakdown;
  top?: number;
  /** Of the month alone, beside the month before; else from January on, beside the same months of the year before. */
  ofMonth?: true;
}

/** What the first table tells of the month, beside the month before and the same of the year before. */
const HEADLINES = [
  'PENEMPATAN_LAYANAN',
  'KEBERANGKATAN',
  'KEPULANGAN',
  'PENGADUAN',
  'KEMATIAN',
  'JENAZAH_DIPULANGKAN',
];
/** The month of a headline, the one before, and the same of the year before are thirteen. */
const HEADLINE_MONTHS = 13;

/** The tables of *Laporan Publikasi Data PMI*, in its order (domain.md §8.1). */
const TABLES: readonly Table[] = [
  { id: 'PENEMPATAN_LAYANAN', by: 'country', top: TOP, ofMonth: true },
  { id: 'PENEMPATAN_LAYANAN', by: 'province', ofMonth: true },
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
  { id: 'PENGADUAN_SELESAI_DALAM_BULAN', by: 'month' },
  { id: 'PENGADUAN_SELESAI_PER_TANGGAL', by: 'month' },
  { id: 'KEPULANGAN', by: 'country', top: TOP },
  { id: 'KEPULANGAN', by: 'province' },
  { id: 'KEPULANGAN_MENURUT_DEBARKASI', by: 'debarkation' },
  { id: 'KEPULANGAN_DEPORTASI', by: 'kind' },
  { id: 'KEMATIAN', by: 'country', top: TOP },
  { id: 'KEMATIAN', by: 'province' },
  { id: 'JENAZAH_DIPULANGKAN', by: 'country', top: TOP },
  { id: 'JENAZAH_DIPULANGKAN', by: 'province' },
];

/** The monthly report, from January to a month, on paper: every table of one moment. */
export const MonthlyReport = withWords<ScreenProps>(function MonthlyReport(): JSX.Element {
  const { query, route } = useLocation();
  const month = monthRead(query['bulan'], monthsAfter(monthOf(today()), -1));
  const { asOf } = query;
  return (
    <div class="report">
      <Page title={t`Laporan publikasi data PMI`} lead={rangeWords(januaryOf(month), month)}>
        <MonthForm
          key={`form ${month} ${asOf}`}
          label={t`Sampai bulan`}
          hint={t`Kosong: yang terbaru`}
          month={month}
          asOf={asOf}
          onAsk={(asked) => route(address('/kementerian/laporan', asked))}
        />
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
    const toDo = HEADLINES.length + TABLES.length;
    const [ready, all] = [numberWords(done), numberWords(toDo)];
    return <Progress text={t`${ready} dari ${all} jawaban siap`} done={done} toDo={toDo} />;
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
          <Headlines month={month} answers={answers.slice(0, HEADLINES.length)} />
          {answers.slice(HEADLINES.length).map((answer, place) => (
            <ReportTable key={place} nth={place + 2} answer={answer} by={TABLES[place]?.by ?? 'month'} />
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

/** The headlines and then every table, a few at a time, and how many have come. */
function useAll(month: Month, asOf: string): All {
  const [done, setDone] = useState(0);
  const load = useLoad(
    async (signal) => {
      const answers: FigureAnswer[] = [];
      const questions = questionsOf(month, asOf);
      setDone(0);
      for (let place = 0; place < questions.length; place += AT_A_TIME) {
        const some = questions.slice(place, place + AT_A_TIME);
        answers.push(...(await Promise.all(some.map(([id, query]) => askFigure(id, query, signal)))));
        if (!signal.aborted) setDone(answers.length);
      }
      return answers;
    },
    [month, asOf],
  );
  return { load, done };
}

function questionsOf(month: Month, asOf: string): [id: string, query: Record<string, string>][] {
  const from = monthsAfter(month, 1 - HEADLINE_MONTHS);
  return [
    ...HEADLINES.map((id): [string, Record<string, string>] => [id, { from, to: month, by: 'month', asOf }]),
    ...TABLES.map(({ id, by, top, ofMonth }): [string, Record<string, string>] => [
      id,
      {
        from: ofMonth ? month : januaryOf(month),
        to: month,
        by,
        asOf,
        against: ofMonth ? 'period' : 'year',
        ...(top && { top: String(top) }),
      },
    ]),
  ];
}

interface HeadlinesProps {
  month: Month;
  answers: readonly FigureAnswer[];
}

/** The month beside the month before and the same of the year before, a row for each figure. */
function Headlines({ month, answers }: HeadlinesProps): JSX.Element {
  const name = monthWords(month);
  const caption = t`Tabel 1. ${name}, di samping bulan sebelumnya dan bulan yang sama tahun lalu`;
  const [first] = answers;
  return (
    <section class="report__part" aria-labelledby="table-1">
      <h2 id="table-1">{caption}</h2>
      <DataTable
        caption={caption}
        columns={headlineColumns(month)}
        rows={answers}
        keyOf={({ definition }) => definition.id}
      />
      <div class="stamps">
        {answers.map(({ definition: { id, version, text } }) => (
          <p key={id}>
            {id}, {t`versi ${version}`}: {said(text)}
          </p>
        ))}
        {first && (
          <p>
            {freshnessWords(first)} · {statusWords(first.figureStatus)}
          </p>
        )}
      </div>
    </section>
  );
}

function headlineColumns(month: Month): Column<FigureAnswer>[] {
  const lineOf = (answer: FigureAnswer, then: Month): Line => {
    const counted = new Map(linesOf(answer, ['month'], []).map(({ key, n }) => [key['month'], n] as const));
    return { key: {}, n: counted.get(month) ?? null, against: counted.get(then) ?? null };
  };
  const [before, lastYear] = [monthsAfter(month, -1), monthsAfter(month, -12)];
  return [
    { label: t`Angka`, role: 'title', cell: headingOf },
    {
      label: monthWords(month),
      role: 'number',
      cell: (answer) => `${numberCell(lineOf(answer, before).n)}${markOf(answer.figureStatus)}`,
    },
    ...[before, lastYear].flatMap((then): Column<FigureAnswer>[] => {
      const when = monthWords(then);
      return [
        { label: when, role: 'number', cell: (answer) => numberCell(lineOf(answer, then).against) },
        {
          label: t`Selisih dengan ${when}`,
          role: 'number',
          cell: (answer) => differenceCell(lineOf(answer, then)),
        },
      ];
    }),
  ];
}

function freshnessWords(answer: FigureAnswer): string {
  return [asOfWords(answer), ...coverageWords(answer), ...lateWords(answer)].join(' · ');
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
          {againstWords(answer)} · {freshnessWords(answer)}
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
