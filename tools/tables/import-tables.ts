import type { Client } from 'pg';
import { daysOf, dayText, type Table } from '../simulate/table.js';

export interface Imported {
  readonly imported: readonly string[];
  /** They stand already, word for word. */
  readonly known: readonly string[];
}

/** A table of this name stands, and says something else: what was printed is never overwritten. */
export class TableStandsOtherwise extends Error {}

/** Keeps published tables beside what status counts; all of them or none. As status' owner. */
export async function importTables(status: Client, tables: readonly Table[]): Promise<Imported> {
  const imported: string[] = [];
  const known: string[] = [];
  await status.query('begin');
  try {
    for (const table of tables) {
      const isNew = await importOne(status, table);
      (isNew ? imported : known).push(table.id);
    }
    await status.query('commit');
  } catch (error) {
    await status.query('rollback');
    throw error;
  }
  return { imported, known };
}

async function importOne(status: Client, table: Table): Promise<boolean> {
  const { id, measure, of, scope, publishedOn } = table;
  const { from, to } = daysOf(table.period);
  const [basis, code] = Object.entries(scope ?? {})[0] ?? [];
  const { expect: _, ...body } = table;
  const { rowCount } = await status.query(
    `insert into published_table (id, measure, aims_at, period_from, period_to, scope, scope_code, published_on, body)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
    [id, measure, of ?? null, dayText(from), dayText(to), basis ?? null, code ?? null, publishedOn, body],
  );
  if (rowCount === 1) return true;
  const { rows } = await status.query<{ same: boolean }>(
    'select body = $2::jsonb as same from published_table where id = $1',
    [id, body],
  );
  if (rows[0]?.same) return false;
  throw new TableStandsOtherwise(
    `A table named ${id} stands already and says something else: give this one a name of its own.`,
  );
}
