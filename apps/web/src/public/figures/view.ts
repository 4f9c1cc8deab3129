import { address } from '../../client/request.js';
import { FIGURES_PAGE } from '../../client/public-figures.js';
import type { PublicCellView } from '../../client/types.js';
import type { Sort } from '../../ui/data-table.js';

/** The name of the column of numbers, in an order. */
export const NUMBER = 'n';

/** What is printed on a day stays as it was printed, so this address shows the same for good. */
export function addressOf(id: string, on: string): string {
  return address(`${FIGURES_PAGE}/${id}`, { on });
}

/** An order as it stands in an address: the column, with a minus before it where the largest comes first. */
export function sortWritten({ by, descending }: Sort): string {
  return `${descending ? '-' : ''}${by}`;
}

/** The largest first, where nothing is said or the table has no such column. */
export function sortRead(written: string | undefined, dimensions: readonly string[]): Sort {
  const [, minus = '', by = ''] = /^(-?)(\w+)$/.exec(written ?? '') ?? [];
  if (by !== NUMBER && !dimensions.includes(by)) return { by: NUMBER, descending: true };
  return { by, descending: minus !== '' };
}

/** Codes by their names; rows that are alike stay in the order in which they were printed. */
export function inOrder(
  cells: readonly PublicCellView[],
  { by, descending }: Sort,
  nameOf: (dimension: string, code: string) => string,
): PublicCellView[] {
  const named = (cell: PublicCellView): string => nameOf(by, cell.values[by] ?? '');
  const ascending = (a: PublicCellView, b: PublicCellView): number =>
    by === NUMBER ? a.n - b.n : named(a).localeCompare(named(b));
  return cells.toSorted(descending ? (a, b) => ascending(b, a) : ascending);
}
