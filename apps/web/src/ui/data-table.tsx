import type { ComponentChildren, JSX } from 'preact';

export interface Column<Row> {
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** `title` heads the row (and the card); `action` is the one thing to do; `number` is set to the right. */
  role?: 'title' | 'action' | 'number';
  /** By this name the table is put in its order; without it, it is not. */
  sort?: string;
}

/** In which order a table stands. */
export interface Sort {
  by: string;
  descending: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Few enough columns to stay a table on a phone too. */
  narrow?: boolean;
  /** In which order the rows are, and what is done when another is asked for. */
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}

/**
 * A table that becomes a list of cards at a phone's width. The roles are written out because `display: block`
 * takes a table's meaning away from screen readers.
 */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const { caption, columns, rows, keyOf, narrow, sort, onSort } = props;
  return (
    <table
      class={`${narrow ? 'table' : 'table table--cards'}${onSort ? ' table--sortable' : ''}`}
      role="table"
    >
      <caption class="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.label}
              scope="col"
              role="columnheader"
              class={classOf(column.role)}
              aria-sort={ariaSort(column, sort)}
            >
              <Head column={column} sort={sort} onSort={onSort} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column) => cellOf(column, row))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

/** Pressed again, the order is turned around. Numbers begin with the largest. */
function Head<Row>({ column, sort, onSort }: HeadProps<Row>): JSX.Element {
  const { label, role, sort: by } = column;
  if (role === 'action') return <span class="visually-hidden">{label}</span>;
  if (!by || !onSort) return <>{label}</>;
  const here = sort?.by === by;
  const descending = here ? !sort.descending : role === 'number';
  return (
    <button type="button" class="table__sort" onClick={() => onSort({ by, descending })}>
      {label}
      <span aria-hidden="true">{here ? (sort.descending ? '▼' : '▲') : '↕'}</span>
    </button>
  );
}

function ariaSort<Row>(column: Column<Row>, sort: Sort | undefined): 'ascending' | 'descending' | undefined {
  if (!column.sort || column.sort !== sort?.by) return undefined;
  return sort.descending ? 'descending' : 'ascending';
}

function cellOf<Row>(column: Column<Row>, row: Row): JSX.Element {
  const content = column.cell(row);
  if (column.role === 'title')
    return (
      <th key={column.label} scope="row" role="rowheader">
        {content}
      </th>
    );
  return (
    <td
      key={column.label}
      role="cell"
      class={classOf(column.role)}
      data-label={column.role === 'action' ? undefined : column.label}
      data-nothing={content === NOTHING ? '' : undefined}
    >
      {content}
    </td>
  );
}

/** What a column holds where there is nothing to tell: of a row that is told as a card it is left out. */
const NOTHING = '–';

function classOf(role: Column<never>['role']): string | undefined {
  return role === 'action' ? 'table__action' : role === 'number' ? 'number' : undefined;
}
