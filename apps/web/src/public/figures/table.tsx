import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { FIGURES_PAGE, readPublicTable } from '../../client/public-figures.js';
import { address } from '../../client/request.js';
import type { PublicCellView, PublicTableLine, PublicTableOfDay } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { csv } from '../../files/csv.js';
import { saveFile } from '../../files/save-file.js';
import { Loaded } from '../../form/loaded.js';
import { dayWords, numberWords } from '../../locale/format.js';
import { Button, Buttons } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { SelectDropdown } from '../../ui/select-dropdown.js';
import {
  type AreaName,
  areaNames,
  DIMENSION_WORDS,
  hasAreas,
  inLanguage,
  nameOf,
  periodWords,
  publishedWords,
} from './names.js';
import { Rounded, readingWords } from './rounded.js';
import { inOrder, NUMBER, sortRead, sortWritten } from './view.js';

interface TableProps {
  line: PublicTableLine;
  /** Published days, the newest first. */
  days: readonly string[];
}

/** One table as it was printed on a day. Day, period and order stand in the address: whoever is sent it sees the same. */
export function Table({ line, days }: TableProps): JSX.Element {
  const { path, query, route } = useLocation();
  const on = query['on'] ?? days[0];
  const show = (more: Record<string, string | undefined>): void =>
    route(address(path, { ...query, on, ...more }), true);
  useEffect(() => {
    if (on && !query['on']) show({});
  }, [on]);
  return (
    <Page
      title={inLanguage(line.title)}
      lead={inLanguage(line.text)}
      back={{ href: FIGURES_PAGE, text: t`Semua angka` }}
    >
      {on === undefined ? (
        <EmptyState title={t`Belum ada angka yang diterbitkan`} />
      ) : (
        <OfDay line={line} days={days} on={on} period={query['period']} sort={query['urut']} onShow={show} />
      )}
    </Page>
  );
}

interface OfDayProps extends TableProps {
  on: string;
  period: string | undefined;
  sort: string | undefined;
  onShow: (more: Record<string, string | undefined>) => void;
}

function OfDay({ line, days, on, period, sort, onShow }: OfDayProps): JSX.Element {
  // While another is read, or could not be, the choice stays where it was.
  const last = useRef<PublicTableOfDay>(undefined);
  const load = useLoad(
    async (signal) => {
      const [table, areaName] = await Promise.all([
        readPublicTable(line.id, on, period, signal),
        areaNames(line),
      ]);
      last.current = table;
      return { table, areaName };
    },
    [line.id, on, period],
  );
  const chosen = period ?? last.current?.period ?? '';
  return (
    <>
      <div class="search">
        <SelectDropdown
          name="on"
          label={t`Hari terbit`}
          value={on}
          filled
          choices={choicesOf(days, on, dayWords)}
          onChange={(day) => onShow({ on: day })}
        />
        <SelectDropdown
          name="period"
          label={line.period === 'MONTH' ? t`Bulan` : t`Tahun`}
          value={chosen}
          filled
          choices={choicesOf(last.current?.periods ?? [], chosen, periodWords)}
          onChange={(other) => onShow({ period: other })}
        />
      </div>
      <Loaded load={load}>
        {({ table, areaName }) => (
          <Printed line={line} table={table} areaName={areaName} sort={sort} onShow={onShow} />
        )}
      </Loaded>
    </>
  );
}

/** What is chosen stands in the list, also where it came by an address and was never printed. */
function choicesOf(
  values: readonly string[],
  chosen: string,
  wordsOf: (value: string) => string,
): { value: string; label: string }[] {
  const all = values.includes(chosen) || !chosen ? values : [chosen, ...values];
  return all.map((value) => ({ value, label: wordsOf(value) }));
}

interface PrintedProps extends Pick<OfDayProps, 'line' | 'sort' | 'onShow'> {
  table: PublicTableOfDay;
  areaName: AreaName;
}

function Printed({ line, table, areaName, sort: written, onShow }: PrintedProps): JSX.Element {
  const [semicolon, setSemicolon] = useState(false);
  const { dimensions } = line;
  const sort = sortRead(written, dimensions);
  const named = (dimension: string, code: string): string => nameOf(dimension, code, areaName);
  const rows = inOrder(table.cells, sort, named);
  const save = (): void =>
    saveFile(
      `${table.id}-${table.period}-${table.on}.csv`,
      csv(fileOf(line, table, rows, named), semicolon ? ';' : ','),
      'text/csv;charset=utf-8',
    );
  return (
    <>
      <p>
        <strong>{periodWords(table.period)}.</strong> {publishedWords(table.on)}.
      </p>
      <Rounded />
      <DataTable
        narrow
        caption={`${inLanguage(line.title)}: ${periodWords(table.period)}`}
        columns={columnsOf(dimensions, named)}
        rows={rows}
        keyOf={({ values }) => Object.values(values).join(' ')}
        sort={sort}
        onSort={(other) => onShow({ urut: sortWritten(other) })}
      />
      {hasAreas(dimensions) && <p class="secondary small">{creditWords()}</p>}
      <section class="stack no-print">
        <Checkbox
          name="semicolon"
          label={t`Pisahkan kolom CSV dengan titik koma (;)`}
          value={semicolon}
          onChange={setSemicolon}
        />
        <Buttons>
          <Button variant="secondary" onClick={save}>{t`Unduh CSV`}</Button>
          <Button variant="secondary" onClick={() => window.print()}>{t`Cetak`}</Button>
        </Buttons>
      </section>
    </>
  );
}

type NameOf = (dimension: string, code: string) => string;

function columnsOf(dimensions: readonly string[], named: NameOf): Column<PublicCellView>[] {
  return [
    ...dimensions.map((each, place): Column<PublicCellView> => ({
      label: headOf(each),
      sort: each,
      cell: ({ values }) => named(each, values[each] ?? ''),
      ...(place === 0 && { role: 'title' }),
    })),
    { label: t`Jumlah`, role: 'number', sort: NUMBER, cell: ({ n }) => numberWords(n) },
  ];
}

/** The rows in their order, with their codes, under what one has to know of them. */
function fileOf(
  line: PublicTableLine,
  { on, period }: PublicTableOfDay,
  rows: readonly PublicCellView[],
  named: NameOf,
): string[][] {
  const { dimensions } = line;
  return [
    [inLanguage(line.title)],
    [inLanguage(line.text)],
    [publishedWords(on)],
    ...readingWords().map((words) => [words]),
    ...(hasAreas(dimensions) ? [[creditWords()]] : []),
    [window.location.href],
    [],
    [
      t`Hari terbit`,
      line.period === 'MONTH' ? t`Bulan` : t`Tahun`,
      ...dimensions.flatMap((each) => [t`Kode`, headOf(each)]),
      t`Jumlah`,
    ],
    ...rows.map(({ values, n }) => [
      on,
      period,
      ...dimensions.flatMap((each) => [values[each] ?? '', named(each, values[each] ?? '')]),
      String(n),
    ]),
  ];
}

function headOf(dimension: string): string {
  return Object.hasOwn(DIMENSION_WORDS, dimension)
    ? i18n._(DIMENSION_WORDS[dimension as keyof typeof DIMENSION_WORDS])
    : dimension;
}

/** The area list's licence asks for it. */
function creditWords(): string {
  return t`Nama wilayah: © kontributor idn-area-data, ODbL 1.0.`;
}
