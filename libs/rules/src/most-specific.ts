import type { Bitemporal } from './bitemporal.js';

/** What a row may ask for, by the names of its conditions; what it does not name, it does not ask. */
type Conditions<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>;

/**
 * Of rows of one moment those that may hold for a case: the most specific first, of equal ones the newest. It ends with
 * the first that surely holds; those before it ask for something that is not known of the case yet. So where all is known
 * there is one row, or none.
 */
export function mostSpecific<Name extends string, Row extends Bitemporal & Conditions<Name>>(
  rows: readonly Row[],
  names: readonly Name[],
  known: Conditions<Name>,
): Row[] {
  const asked = (row: Row) => names.filter((name) => row[name] !== undefined).length;
  const possible = rows
    .filter((row) => mayHold(row, names, known))
    .sort((a, b) => asked(b) - asked(a) || newestFirst(a, b));
  const sure = possible.findIndex((row) => surelyHolds(row, names, known));
  return sure < 0 ? possible : possible.slice(0, sure + 1);
}

/** Of a row that may hold: nothing it asks for is unknown. */
export function surelyHolds<Name extends string>(
  row: Conditions<Name>,
  names: readonly Name[],
  known: Conditions<Name>,
): boolean {
  return names.every((name) => row[name] === undefined || known[name] !== undefined);
}

export function newestFirst(a: Bitemporal, b: Bitemporal): number {
  return (
    descending(a.validFrom, b.validFrom) || descending(a.recordedAt, b.recordedAt) || descending(a.id, b.id)
  );
}

function mayHold<Name extends string>(
  row: Conditions<Name>,
  names: readonly Name[],
  known: Conditions<Name>,
): boolean {
  return names.every(
    (name) => row[name] === undefined || known[name] === undefined || row[name] === known[name],
  );
}

function descending(a: string, b: string): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
