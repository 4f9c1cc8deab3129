import type { Books, Finding } from './ledger.js';
import type { Outcome } from './trial.js';

/** What became of each kind of harm, as lines of a table. */
export function outcomesTable(outcomes: ReadonlyMap<string, readonly Outcome[]>): string {
  const head = ['harm', 'times', 'level again after s: median', '95 %', 'most', 'repeats: median', 'most'];
  const line = (name: string, of: readonly Outcome[]): string[] => {
    const seconds = of.map(({ catchUpMs }) => catchUpMs / 1_000);
    const repeats = of.map((outcome) => outcome.repeats);
    return [
      name,
      String(of.length),
      ...[0.5, 0.95, 1].map((q) => quantile(seconds, q).toFixed(1)),
      ...[0.5, 1].map((q) => String(quantile(repeats, q))),
    ];
  };
  const all = [...outcomes.values()].flat();
  return table([head, ...[...outcomes].map(([name, of]) => line(name, of)), line('all', all)]);
}

/** The sum of the books, and every finding in a line of its own. */
export function ledgerTable(books: Books, findings: readonly Finding[]): string {
  const { receipts, rows, records, effects } = books;
  const counted = (kind: Finding['kind']) =>
    String(findings.filter((finding) => finding.kind === kind).length);
  const events = new Set(records.map(({ eventId }) => eventId)).size;
  const sums = [
    ['commands accepted', String(receipts.length)],
    ['rows', String(rows.length)],
    ['events on the topic', String(events)],
    ['records beyond the first of an event', String(records.length - events)],
    ...effects.map(({ reader, eventIds }) => [`effects in ${reader}`, String(eventIds.length)]),
    ['LOST', counted('lost')],
    ['DOUBLED', counted('doubled')],
    ['INVENTED', counted('invented')],
    ['OUT OF ORDER', counted('disordered')],
  ];
  return [table(sums), ...findings.slice(0, 50).map(({ kind, what }) => `  ${kind}: ${what}`)].join('\n');
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map(([name, ...cells]) =>
      [name!.padEnd(widths[0]!), ...cells.map((cell, i) => cell.padStart(widths[i + 1]!))].join('   '),
    )
    .join('\n');
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? 0;
}
