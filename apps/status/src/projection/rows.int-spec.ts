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

test('instants and positions are kept as they are, before the turn of the millennium too', async () => {
  const columns: readonly RowColumn<{ at: string; position: bigint; id: string }>[] = [
    ['at', 'timestamptz', ({ at }) => at],
    ['position', 'bigint', ({ position }) => position],
    ['id', 'uuid', ({ id }) => id],
  ];
  const told = [
    { at: '1999-12-31T23:59:59.999Z', position: 2n ** 62n, id: '01a2272b-a169-724b-ae5d-5a37049efa2e' },
    { at: '2026-03-04T07:00:00.123+07:00', position: 1n, id: '01A2272B-A169-724B-AE5D-5A37049EFA2F' },
    { at: '1961-02-03T00:00:00Z', position: 0n, id: '01a2272ba169724bae5d5a37049efa2a' },
  ];
  const rows = await service.system.query<object[]>(
    `select to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at, position::text as position, id::text from ${rowsFrom(columns)}`,
    bindRows(columns, told),
  );
  expect(rows).toEqual([
    { at: '1999-12-31 23:59:59.999000', position: String(2n ** 62n), id: told[0]!.id },
    { at: '2026-03-04 00:00:00.123000', position: '1', id: '01a2272b-a169-724b-ae5d-5a37049efa2f' },
    { at: '1961-02-03 00:00:00.000000', position: '0', id: '01a2272b-a169-724b-ae5d-5a37049efa2a' },
  ]);
});

test('no rows are none, and a table that has no room at first grows', async () => {
  expect(await back([])).toEqual([]);
  const long = {
    word: 'é'.repeat(100_000),
    day: '2026-03-04',
    n: 1,
    codes: ['RED_FLAG'],
    data: { told: 'x'.repeat(99_999) },
  };
  expect(await back([long, long])).toEqual([long, long]);
});

test.each([
  ['id', 'uuid', 'not-one'],
  ['id', 'uuid', '01a2272b-a169-724b-ae5d-5a37049efa2e0'],
  ['day', 'date', '2026-13-01'],
  ['at', 'timestamptz', 'soon'],
  ['n', 'int', '1.5'],
] as const)('%s: what is no %s is refused: %s', (name, type, value) => {
  expect(() => bindRows([[name, type, () => value]], [{}])).toThrow(
    new RangeError(`${name} is to be a ${type}: string`),
  );
});
