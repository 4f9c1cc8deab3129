import { definitionOf, ledgersOf, type Contribution, type LedgerName } from '@libs/journey';
import { dayInJakarta } from '@libs/kernel';
import { scopeOf, statementsOf, type Condition, type RegencyCode } from './statements.js';
import { dayText, daysOf, type Table } from './table.js';
import { countedAs, fieldOf } from './attributes.js';
import { toldCode } from './told-as.js';

/** Something that was entered in the figures when it was heard. */
export interface Entered extends Contribution {
  readonly ledger: LedgerName;
  readonly heardAt: string;
}

/** A number of a table, and what the ledger gives for it as of the end of a day in Jakarta. */
export interface Compared {
  readonly table: string;
  readonly pointer: string;
  readonly printed: number;
  readonly counted: number;
}

/** All numbers of a table, counted from the ledger as of the table's own day, or another. */
export function compared(
  entries: readonly Entered[],
  table: Table,
  regencyCode: RegencyCode,
  asOf = table.publishedOn,
): Compared[] {
  const measure = countedAs(table.measure)!;
  const counts = definitionOf(table.measure)?.counts;
  const { from, to } = daysOf(table.period);
  const ledger = ledgersOf(measure).at(-1)!;
  const [first, last] = [dayText(from), dayText(to)];
  const known = entries.filter(
    (entry) =>
      entry.measure === measure &&
      entry.ledger === ledger &&
      first <= entry.occurredOn &&
      entry.occurredOn <= last &&
      dayInJakarta(entry.heardAt) <= asOf &&
      (counts !== 'COHORT_IN_MONTH' || entry.endedOn!.slice(0, 7) === entry.occurredOn.slice(0, 7)) &&
      (counts !== 'COHORT_BY_DAY' || entry.endedOn! <= asOf),
  );
  return statementsOf(table, regencyCode).map(({ conditions, pointer, value }) => ({
    table: table.id,
    pointer,
    printed: value,
    counted: known
      .filter((entry) => [...scopeOf(table), ...conditions].every((condition) => meets(entry, condition)))
      .reduce((sum, { n }) => sum + n, 0),
  }));
}

function meets(entry: Entered, { attribute, code }: Condition): boolean {
  const told = entry[fieldOf(attribute)!];
  if (told === undefined) return false;
  return attribute === 'originArea' ? told.startsWith(code) : told === toldCode(attribute, code);
}
