import papa from 'papaparse';

/** A record of a file, with the number that a spreadsheet gives its row: the header's is 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Csv {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** What makes a file unreadable as a whole: of a quote that is never closed nobody knows which rows it has swallowed. */
export type CsvFault =
  { readonly kind: 'NO_HEADER' } | { readonly kind: 'BROKEN_QUOTE'; readonly line: number };

const DELIMITERS = [',', ';'] as const;

/**
 * Reads a CSV as RFC 4180 has it, with a comma or, as Indonesian spreadsheets write it, a semicolon; with or without BOM.
 * The delimiter is the one by which the header has more columns. Empty lines are no rows; no other record is ever left out.
 */
export function readCsv(text: string): Csv | CsvFault {
  const plain = text.replace(/^\uFEFF/, '');
  const columnsBy = (delimiter: string) => papa.parse(plain, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  const [delimiter] = DELIMITERS.toSorted((a, b) => columnsBy(b) - columnsBy(a));
  const { data, errors } = papa.parse(plain, { delimiter: delimiter! });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return { kind: 'BROKEN_QUOTE', line: (broken.row ?? 0) + 1 };
  const [header, ...rest] = data;
  if (!header || isBlank(header)) return { kind: 'NO_HEADER' };
  return {
    header: header.map((name) => name.trim()),
    rows: rest.map((cells, index) => ({ line: index + 2, cells })).filter(({ cells }) => !isBlank(cells)),
  };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
