import papa from 'papaparse';

/** A cell that begins so is reckoned out by a spreadsheet, also behind blanks: it is shown as text. */
const FORMULA = /^\s*[=+\-@\t\r]/;

/** A CSV that a spreadsheet of an Indonesian office opens by a double click: semicolons, CRLF, and a BOM for the accents. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${papa.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
