import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { startStatus, type StatusUnderTest } from '../spec-status.js';
import { bindRows, rowsFrom, type RowColumn } from './rows.js';

interface Row {
  readonly word: string | null;
  readonly day: string | undefined;
  readonly n: number;
  readonly codes: readonly string[];
  readonly data: object;
}

const COLUMNS: readonly RowColumn<Row>[] = [
  ['word', 'text', ({ word }) => word],
  ['day', 'date', ({ day }) => day],
  ['n', 'int', ({ n }) => n],
  ['codes', 'text[]', ({ codes }) => codes],
  ['data', 'jsonb', ({ data }) => data],
];

let service: StatusUnderTest;

beforeAll(async () => {
  service = await startStatus();
}, 30_000);

afterAll(() => service.close());

const back = (rows: readonly Row[]): Promise<Row[]> =>
  service.system.query<Row[]>(
    `select word, day::text as day, n, codes, data from ${rowsFrom(COLUMNS)}`,
    bindRows(COLUMNS, rows),
  );

const seed = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 2 ** 31);

test(`whatever texts rows hold, control characters and quotes too, the database reads them as they are (seed ${seed})`, async () => {
  const words = fc.oneof(
    fc.constantFrom('', 'NULL', '\\N', '{}', '"', "'", '\u001f', '\u001e\u001f', ',', '\\', '\n'),
    fc.string({ unit: 'grapheme' }).map((word) => word.replaceAll('\0', '')),
  );
  const rows = fc.array(
    fc.record({
      word: fc.option(words),
      day: fc.option(fc.constantFrom('2026-03-04', '1999-12-31'), { nil: undefined }),
      n: fc.integer({ min: -9, max: 9 }),
      codes: fc.array(fc.constantFrom('RED_FLAG', 'DOC_HOLD')),
      data: fc.record({ told: words }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(rows, async (told) => {
      expect(await back(told)).toEqual(told.map((row) => ({ ...row, day: row.day ?? null })));
    }),
    { seed, numRuns: 200 },
  );
});

test('a text that holds every control character is refused, and nothing is cut in two', () => {
  const every = Array.from({ length: 31 }, (_, k) => String.fromCharCode(k + 1)).join('');
  const row = { word: every, day: undefined, n: 1, codes: [], data: {} };
  expect(() => bindRows(COLUMNS, [row])).toThrow(RangeError);
});
