import { covers, isWithin, scopeOf, statementsOf, type Condition, type RegencyCode } from './statements.js';
import { daysOf, isFolded, type Days, type Table } from './table.js';

/** Acts of some measures, as far as is known of which: whom a refusal is about. */
export interface Acts {
  readonly measures: readonly string[];
  readonly days: Days;
  readonly codes?: Readonly<Record<string, string>>;
}

/** Where tables print what cannot be told, so that whoever is refused knows which numbers to look at. */
export class PrintedCells {
  private readonly tables: readonly Table[];

  constructor(
    tables: readonly Table[],
    private readonly regencyCode: RegencyCode,
  ) {
    this.tables = tables.filter(isFolded);
  }

  /** Cells of one of these attributes in each table that counts these acts; the total where it has none. */
  about({ measures, days, codes = {} }: Acts, ...attributes: string[]): string[] {
    const isTold = ({ attribute, code }: Condition): boolean =>
      codes[attribute] === undefined || isWithin(attribute, codes[attribute], code);
    return this.tables
      .filter((table) => measures.includes(table.measure) && scopeOf(table).every(isTold))
      .filter((table) => covers(daysOf(table.period), days))
      .flatMap((table) => {
        const [total, ...cells] = statementsOf(table, this.regencyCode);
        const asked = cells.filter(({ conditions }) =>
          conditions.some(({ attribute }) => attributes.includes(attribute)),
        );
        return (asked.length > 0 ? asked : [total!]).map(
          ({ pointer, value }) => `${table.id} ${pointer} = ${value}`,
        );
      });
  }
}
