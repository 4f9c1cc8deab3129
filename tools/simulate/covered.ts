import { isWithin, scopeOf, type Condition } from './statements.js';
import { daysOf, isFolded, type Days, type Table } from './table.js';

/** Which days of which measures some table counts: there, nothing may happen that was not planned. */
export class Covered {
  private readonly tables: ReadonlyMap<string, readonly { days: Days; scope: readonly Condition[] }[]>;

  constructor(tables: readonly Table[]) {
    this.tables = new Map(
      [...Map.groupBy(tables.filter(isFolded), ({ measure }) => measure)].map(([measure, all]) => [
        measure,
        all.map((table) => ({ days: daysOf(table.period), scope: scopeOf(table) })),
      ]),
    );
  }

  /** The day itself, or where a table counts it, the last day before that is in none. */
  freeDay(measures: readonly string[], day: number, codes: Readonly<Record<string, string>>): number {
    const counted = this.countedIn(measures, day, codes);
    return counted ? this.freeDay(measures, counted.from - 1, codes) : day;
  }

  private countedIn(
    measures: readonly string[],
    day: number,
    codes: Readonly<Record<string, string>>,
  ): Days | undefined {
    return measures
      .flatMap((measure) => this.tables.get(measure) ?? [])
      .find(
        ({ days, scope }) =>
          days.from <= day &&
          day <= days.to &&
          scope.every(({ attribute, code }) => {
            const told = codes[attribute];
            return told === undefined || isWithin(attribute, told, code);
          }),
      )?.days;
  }
}
