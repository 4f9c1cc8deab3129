import type { Caller } from '@libs/access';
import type { Breakdown } from '@libs/journey';
import { AskFigure } from '../../apps/status/src/figures/ask-figure/ask-figure.js';
import type { AskFigureRequest } from '../../apps/status/src/figures/ask-figure/ask-figure.request.js';
import type { FigureAnswer } from '../../apps/status/src/figures/ask-figure/ask-figure.views.js';
import { fieldOf } from '../../tools/simulate/attributes.js';
import {
  scopeOf,
  statementsOf,
  type Condition,
  type RegencyCode,
  type Statement,
} from '../../tools/simulate/statements.js';
import type { Table } from '../../tools/simulate/table.js';
import { toldCode } from '../../tools/simulate/told-as.js';

const MINISTRY: Caller = {
  access: { role: 'KEMENTERIAN', subject: 'figures', areas: [] } as unknown as Caller['access'],
};

const LEVELS: Readonly<Record<number, Breakdown>> = {
  2: 'province',
  4: 'regency',
  6: 'district',
  10: 'village',
};

/** A number of a table, and what the ministry is answered as of the table's own day; null: kept back. */
export interface Answered {
  readonly table: string;
  readonly pointer: string;
  readonly printed: number;
  readonly answered: number | null;
}

/** Asks for every number of a table: once for its total, and once for each dimension. */
export async function askTable(ask: AskFigure, table: Table, regencyCode: RegencyCode): Promise<Answered[]> {
  const filters = Object.fromEntries(
    scopeOf(table).map(({ attribute, code }) => [
      attribute === 'originArea' ? 'area' : fieldOf(attribute),
      [code],
    ]),
  );
  const numbers: Answered[] = [];
  for (const [by, statements] of Map.groupBy(statementsOf(table, regencyCode), questionOf)) {
    const request: AskFigureRequest = {
      ...filters,
      ...table.period,
      by: (by === '' ? [] : by.split(',')) as Breakdown[],
      asOf: `${table.publishedOn}T16:59:59.999Z`,
    };
    const answer = await ask.execute(table.measure, request, MINISTRY);
    for (const statement of statements) {
      const { pointer, value: printed } = statement;
      numbers.push({ table: table.id, pointer, printed, answered: numberOf(answer, statement) });
    }
  }
  return numbers;
}

const questionOf = ({ conditions }: Statement): string => conditions.map(breakdownOf).join(',');

const breakdownOf = ({ attribute, code }: Condition): Breakdown =>
  attribute === 'originArea' ? LEVELS[code.length]! : (fieldOf(attribute) as Breakdown);

function numberOf({ total, rows }: FigureAnswer, { conditions }: Statement): number | null {
  if (conditions.length === 0) return total;
  const row = rows.find(({ key }) =>
    conditions.every(
      (condition) => key[breakdownOf(condition)] === toldCode(condition.attribute, condition.code),
    ),
  );
  return row ? row.n : 0;
}
