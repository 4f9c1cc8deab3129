import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Breakdown } from '@libs/journey';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FigureAnswer } from '../../client/types.js';
import { numberWords } from '../../locale/format.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable, type Sort } from '../../ui/data-table.js';
import { Place } from '../../words/place.js';
import { differenceCell, isCohort, numberCell, numberHead, shareCell, shareOf } from './cell-words.js';
import { BREAKDOWN_WORDS, codeName, rowName } from './figure-words.js';
import { inOrder, type Line } from './rows.js';

/** So many rows are drawn at once; the rest when it is asked for. */
const AT_ONCE = 100;

/** What a row is of, in one line: "Jawa Timur, Perempuan", or the row of all others. */
export function lineName(line: Line, by: readonly Breakdown[], measure: string): string {
  const { rest } = line;
  if (rest !== undefined) {
    const others = numberWords(rest);
    return t`${others} lainnya`;
  }
  return by.map((each) => rowName(line, each, measure)).join(', ');
}

interface FigureTableProps {
  answer: FigureAnswer;
  lines: readonly Line[];
  by: readonly Breakdown[];
  measure: string;
  caption: string;
  sort: Sort;
  /** Where the order may be changed. */
  onSort?: (sort: Sort) => void;
}

/** The rows of an answer: each number as it is told, each share with what it is of. */
export function FigureTable(props: FigureTableProps): JSX.Element {
  const { answer, lines, by, measure, caption, sort, onSort } = props;
  const [all, setAll] = useState(false);
  const ordered = inOrder(lines, sort, (breakdown, code) => codeName(breakdown, code, measure));
  const shown = all ? ordered : ordered.slice(0, AT_ONCE);
  const count = numberWords(ordered.length);
  return (
    <>
      <DataTable
        caption={caption}
        columns={columnsOf(props)}
        rows={shown}
        keyOf={keyOf}
        narrow={by.length === 1 && answer.counts === 'MEDIAN_DAYS'}
        sort={sort}
        {...(onSort && { onSort })}
      />
      {shown.length < ordered.length && (
        <Button variant="secondary" onClick={() => setAll(true)}>{t`Tampilkan semua ${count} baris`}</Button>
      )}
    </>
  );
}

function keyOf({ key, rest }: Line): string {
  return rest === undefined ? JSON.stringify(key) : 'rest';
}

function columnsOf({ answer, lines, by, measure }: FigureTableProps): Column<Line>[] {
  const { counts } = answer;
  const compared = lines.some(({ against }) => against !== undefined);
  const of = counts === 'MEDIAN_DAYS' || isCohort(counts);
  return [
    ...by.map((breakdown, place): Column<Line> => ({
      label: i18n._(BREAKDOWN_WORDS[breakdown]),
      ...(place === 0 && { role: 'title' }),
      sort: breakdown,
      cell: (line) => nameCell(line, breakdown, place, by, measure),
    })),
    {
      label: numberHead(counts),
      role: 'number',
      sort: 'n',
      cell: (line) => numberCell(line.n, line),
    },
    ...(of
      ? [
          {
            label: t`Dari seluruhnya`,
            role: 'number' as const,
            sort: 'of',
            cell: (line: Line) => numberCell(line.of),
          },
        ]
      : []),
    ...(counts === 'MEDIAN_DAYS'
      ? []
      : [
          {
            label: t`Bagian`,
            role: 'number' as const,
            cell: (line: Line) => shareCell(line.n, shareOf(line, answer)),
          },
        ]),
    ...(compared
      ? [
          {
            label: t`Pembanding`,
            role: 'number' as const,
            sort: 'against',
            cell: (line: Line) => numberCell(line.against, line),
          },
          { label: t`Selisih`, role: 'number' as const, sort: 'difference', cell: differenceCell },
        ]
      : []),
  ];
}

function nameCell(
  line: Line,
  breakdown: Breakdown,
  place: number,
  by: readonly Breakdown[],
  measure: string,
): JSX.Element | string {
  if (line.rest !== undefined) return place === 0 ? lineName(line, by, measure) : '';
  const code = line.key[breakdown] ?? null;
  const isFine = breakdown === 'district' || breakdown === 'village';
  if (code !== null && isFine && line.old === undefined) return <Place code={code} />;
  return rowName(line, breakdown, measure);
}
