import type { ComponentChildren, JSX } from 'preact';

export interface Column<Row> {
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** `title` heads the row (and the card); `action` is the one thing to do; `number` is set to the right. */
  role?: 'title' | 'action' | 'number';
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Few enough columns to stay a table on a phone too. */
  narrow?: boolean;
}

/**
 * A table that becomes a list of cards at a phone's width. The roles are written out because `display: block`
 * takes a table's meaning away from screen readers.
 */
export function DataTable<Row>({ caption, columns, rows, keyOf, narrow }: DataTableProps<Row>): JSX.Element {
  return (
    <table class={narrow ? 'table' : 'table table--cards'} role="table">
      <caption class="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.label} scope="col" role="columnheader" class={classOf(column.role)}>
              {column.role === 'action' ? <span class="visually-hidden">{column.label}</span> : column.label}
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
    >
      {content}
    </td>
  );
}

function classOf(role: Column<never>['role']): string | undefined {
  return role === 'action' ? 'table__action' : role === 'number' ? 'number' : undefined;
}
