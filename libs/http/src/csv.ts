import papa from 'papaparse';

/** A cell that begins so is reckoned out by a spreadsheet, also behind blanks: it is shown as text. */
const FORMULA = /^\s*[=+\-@\t\r]/;

export type Separator = ';' | ',';

/**
 * A CSV that a spreadsheet opens by a double click: CRLF, a BOM for the accents, and no cell that is reckoned out. An
 * Indonesian office's expects semicolons.
 */
export function writeCsv(
  rows: readonly (readonly (string | number)[])[],
  delimiter: Separator = ';',
): string {
  return `\uFEFF${papa.unparse(rows, { delimiter, newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

/** The same for a cell of another kind of file. */
export function unreckoned(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
