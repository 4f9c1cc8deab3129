import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { timeWords } from '../locale/format.js';
import { today } from '../locale/today.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { Tag } from '../ui/tag.js';
import { type Dated, type Standing, standingOn } from './standing.js';

interface TimeLineProps<Row extends Dated> {
  /** What the rows say: "Kebijakan tujuan". */
  name: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  caseOf: (row: Row) => string;
  correctionOf: (row: Row) => string;
}

/** Rows of the policy by when they hold: now, later, no more. */
export function TimeLine<Row extends Dated>(props: TimeLineProps<Row>): JSX.Element {
  const { name, rows, columns, keyOf, caseOf, correctionOf } = props;
  const day = today();
  const standing = new Map(rows.map((row) => [row, standingOn(row, rows, caseOf, day)]));
  const times: [string, Standing[]][] = [
    [t`Berlaku sekarang`, ['NOW']],
    [t`Akan berlaku`, ['FUTURE']],
    [t`Tidak berlaku lagi`, ['REPLACED', 'ENDED', 'CORRECTED']],
  ];
  const all: Column<Row>[] = [
    ...columns,
    {
      label: t`Keadaan`,
      cell: (row) => <State row={row} standing={standing.get(row)!} correction={correctionOf(row)} />,
    },
  ];
  return (
    <>
      {times.map(([title, standings]) => {
        const shown = rows.filter((row) => standings.includes(standing.get(row)!));
        if (shown.length === 0) return null;
        return (
          <section key={title} class="stack">
            <h2>{title}</h2>
            <DataTable caption={`${name}: ${title}`} columns={all} rows={shown} keyOf={keyOf} />
          </section>
        );
      })}
    </>
  );
}

interface StateProps {
  row: Dated;
  standing: Standing;
  correction: string;
}

function State({ row, standing, correction }: StateProps): JSX.Element {
  if (standing === 'CORRECTED') {
    const since = timeWords(row.supersededAt!);
    return <Tag>{t`dikoreksi ${since}`}</Tag>;
  }
  if (standing === 'ENDED') return <Tag>{t`sudah berakhir`}</Tag>;
  if (standing === 'REPLACED') return <Tag>{t`digantikan baris yang lebih baru`}</Tag>;
  return (
    <>
      {standing === 'NOW' ? (
        <Tag sentiment="positive">{t`berlaku`}</Tag>
      ) : (
        <Tag sentiment="informative">{t`akan berlaku`}</Tag>
      )}{' '}
      <a href={correction}>{t`Koreksi`}</a>
    </>
  );
}
