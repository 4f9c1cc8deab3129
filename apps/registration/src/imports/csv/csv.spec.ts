import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readCsv, type Csv } from './read-csv.js';
import { writeCsv } from '@libs/http';

const HEADER = ['ID PMI', 'NAMA', 'NIK'];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\n', '\r\n', '=', "'") });
const rows = fc.array(fc.tuple(cell, cell, fc.stringMatching(/^[0-9]{1,16}$/)), { maxLength: 20 });

test('whatever stands in the cells, every record is read as it was written, by either delimiter', () => {
  const written = fc.record({
    rows,
    delimiter: fc.constantFrom(',', ';'),
    newline: fc.constantFrom('\n', '\r\n'),
    bom: fc.constantFrom('', '\uFEFF'),
  });
  fc.assert(
    fc.property(written, ({ rows: told, delimiter, newline, bom }) => {
      const lines = [HEADER, ...told].map((cells) => cells.map(quoted).join(delimiter));
      const csv = readCsv(bom + lines.join(newline) + newline) as Csv;
      expect(csv.header).toEqual(HEADER);
      expect(csv.rows.map(({ cells }) => cells)).toEqual(told);
      expect(csv.rows.map(({ line }) => line)).toEqual(told.map((_, index) => index + 2));
    }),
  );
});

test('plain cells are read without quotes, empty lines are no rows, and lines count as a spreadsheet counts them', () => {
  expect(readCsv('NAMA;NIK\r\n\r\nSiti;1\r\n;\r\n"Ani; Wati";2')).toEqual({
    header: ['NAMA', 'NIK'],
    rows: [
      { line: 3, cells: ['Siti', '1'] },
      { line: 5, cells: ['Ani; Wati', '2'] },
    ],
  });
});

test.each([
  ['', { kind: 'NO_HEADER' }],
  [' , ,\n1,2,3', { kind: 'NO_HEADER' }],
  ['NAMA,NIK\nSiti,1\n"Ani,2\nBudi,3', { kind: 'BROKEN_QUOTE', line: 3 }],
])('%j as a whole cannot be read', (text, fault) => {
  expect(readCsv(text)).toEqual(fault);
});

test('what goes back to be mended opens in a spreadsheet, and reckons nothing there', () => {
  const text = writeCsv([
    ['NAMA', 'ALASAN'],
    ['=HYPERLINK("http://x")', '+1'],
    [' @SUM(A1)', 'Siti; "W"'],
  ]);
  expect(text.startsWith('\uFEFFNAMA;ALASAN\r\n')).toBe(true);
  expect((readCsv(text) as Csv).rows.map(({ cells }) => cells)).toEqual([
    [`'=HYPERLINK("http://x")`, `'+1`],
    [`' @SUM(A1)`, 'Siti; "W"'],
  ]);
});

test('no cell that is written begins a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ='), fc.string()), {
        minLength: 1,
      }),
      (told) => {
        const cells = told.map(([first, rest]) => first + rest);
        const csv = readCsv(writeCsv([['A'], ...cells.map((each) => [each])])) as Csv;
        for (const row of csv.rows) expect(row.cells[0]).toMatch(/^'/);
        expect(csv.rows).toHaveLength(cells.length);
      },
    ),
  );
});
