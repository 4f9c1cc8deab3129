import { join } from 'node:path';
import { demoAccounts } from './demonstration.js';
import type { RunningPart } from './supervise.js';

/** Tells people what runs, as whom they may sign in, and where to go. */
export async function announce(parts: readonly RunningPart[], address: string, data: string): Promise<void> {
  const accounts = await demoAccounts();
  const services = parts.map(({ name, port, pid }) => [name, `127.0.0.1:${port}`, `process ${pid}`]);
  const people = accounts.map(({ username, password, title }) => [username, password, title]);
  console.log(`\n${table(services)}`);
  if (people.length > 0)
    console.log(`\nAccounts of the demonstration (name, password, who it is):\n${table(people)}`);
  console.log(
    `\nThe keys of this demonstration lie in ${join(data, 'keys')}, readable by whoever may read that folder: they are ` +
      `not for the data of real people.\nLogs: ${join(data, 'log')}. Ctrl-C stops everything; the data stay.\n\nReady: ${address}`,
  );
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd())
    .join('\n');
}
