import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { NumberInQuery } from './fields.js';
import { InvalidRequest } from './http.errors.js';

/** How a list is asked for, page by page: `?limit=25&after=<next of the page before>`. */
export class PageRequest {
  @IsOptional()
  @NumberInQuery()
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 25;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string;
}

/** One page of a list in a stable order. Without `next` it is the last. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque: the place in the order where this page ended. */
  readonly next?: string;
}

type Checks<Key extends readonly unknown[]> = { [I in keyof Key]: (part: unknown) => part is Key[I] };

/**
 * The sort key after which a page begins, or undefined for the first page. A cursor is not signed, since it opens
 * nothing that the caller's scope does not; each part is checked, so that no cursor makes SQL fail.
 * @param checks one for each part of the key, e.g. `isInstant, isId`
 */
export function positionOf<Key extends readonly unknown[]>(
  { after }: PageRequest,
  ...checks: Checks<Key>
): Key | undefined {
  if (after === undefined) return undefined;
  const key = decode(after);
  const fits =
    Array.isArray(key) && key.length === checks.length && checks.every((check, i) => check(key[i]));
  if (!fits) throw new InvalidRequest([{ parameter: 'after', reason: 'cursor' }]);
  return key as unknown as Key;
}

/**
 * Makes a page of rows.
 * @param rows in the list's order, from the position on; one more than `limit` where there are as many
 * @param keyOf the sort key of a row, ending in something unique
 */
export function page<Row>(
  rows: readonly Row[],
  { limit }: Pick<PageRequest, 'limit'>,
  keyOf: (row: Row) => readonly (string | number)[],
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, next: cursorOf(keyOf(last)) } : { items };
}

/** Where a list goes on, after a place that need not be a row of the page: all that a search has looked through. */
export function cursorOf(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
  } catch {
    return undefined;
  }
}
