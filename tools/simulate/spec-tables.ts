import { readAreas } from '@libs/reference';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../embedded/project.js';
import { readTables } from './read-tables.js';
import type { Table } from './table.js';

const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

export const areas = await readAreas();
export const schema = JSON.parse(textOf('tools/simulate/table.schema.json')) as object;

/** The 28 published tables (test/figures/README.md). */
export const publishedTables = (): Table[] =>
  readTables([{ name: 'tables.json', text: textOf('test/figures/tables.json') }], { schema, areas });

/** A table of placements in 2024 that says nothing but its total. */
export const aTable = (changes: Partial<Table>): Table => ({
  id: 'a-table',
  source: 'invented',
  measure: 'PENEMPATAN_LAYANAN',
  period: { from: '2024-01', to: '2024-12' },
  publishedOn: '2025-01-31',
  publishedOnIsEstimate: false,
  total: 100,
  by: {},
  complete: [],
  expect: 'CONSISTENT',
  ...changes,
});
