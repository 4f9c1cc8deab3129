/** What separates cells: a comma, or what spreadsheets in Indonesian expect where it is asked for. */
export type Separator = ',' | ';';

/**
 * Where a spreadsheet would take a text for a formula, and run it: at the beginning of a cell, and behind what another
 * spreadsheet than ours takes for the beginning of one.
 */
const FORMULA = /(^|[,;\n])(?=[=+\-@\t\r])/g;

/**
 * Rows as a table that spreadsheets open (RFC 4180, with the mark by which Excel knows UTF-8). What begins like a formula is
 * written with an apostrophe before it, as a text.
 */
export function csv(rows: readonly (readonly string[])[], separator: Separator = ','): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const guarded = text.replace(FORMULA, "$1'");
  return /[",;\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
