import type { Page } from '../../client/paging.js';

/** As many as a service gives at once. */
const AT_ONCE = 100;

/**
 * A whole register, the first entry first, as a book is written. It is read in pages: what a village writes down meanwhile
 * stands before the first page, so that nobody is missed or comes twice.
 *
 * @param onProgress how many rows are there so far
 */
export async function allRows<Row>(
  read: (after: string | undefined, limit: number) => Promise<Page<Row>>,
  onProgress: (count: number) => void,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await read(after, AT_ONCE);
    rows.push(...page.items);
    onProgress(rows.length);
    after = page.next;
  } while (after);
  return rows.toReversed();
}
