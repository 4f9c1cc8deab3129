import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../embedded/project.js';
import type { RunningPart } from './supervise.js';

interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly title: string;
}

/** Tells people what runs, as whom they may sign in, and where to go. */
export async function announce(parts: readonly RunningPart[], address: string): Promise<void> {
  const accounts = await demoAccounts();
  const services = parts.map(({ name, port, pid }) => [name, `127.0.0.1:${port}`, `process ${pid}`]);
  const people = accounts.map(({ username, password, title }) => [username, password, title]);
  console.log(`\n${table(services)}`);
  if (people.length > 0)
    console.log(`\nAccounts of the demonstration (name, password, who it is):\n${table(people)}`);
  console.log(
    '\nThe keys of this demonstration lie in .data/keys, readable by whoever may read that folder: they are not for the ' +
      'data of real people.\nLogs: .data/log. Ctrl-C stops everything; the data stay.' +
      `\n\nReady: ${address}`,
  );
}

/** Loaded from the build where the embedded issuer is part of it: applications are nothing that tools import. */
async function demoAccounts(): Promise<readonly DemoAccount[]> {
  const file = join(projectRoot, 'dist/apps/identity/src/demo-accounts.js');
  if (!existsSync(file)) return [];
  const { DEMO_ACCOUNTS } = (await import(pathToFileURL(file).href)) as { DEMO_ACCOUNTS: DemoAccount[] };
  return DEMO_ACCOUNTS;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd())
    .join('\n');
}
