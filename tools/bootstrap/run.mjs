/** Running programs for people who wait: something is said every few seconds, and output is shown where it helps. */
import { spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const at = (...names) => join(root, ...names);

/** A reason to stop that a person can act on: shown as it is, without a stack. */
export class CannotStart extends Error {}

const signals = ['SIGINT', 'SIGTERM'];

export const diskIsFull = `The disk that holds ${root} is full: free about 2 GB there, then start again.`;

/**
 * Runs a program to its end and keeps what it says.
 * @param {string} doing what to tell people meanwhile; said at once and then every 4 seconds
 * @param {readonly string[]} command program and arguments
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number | string | null, output: string, seconds: number }>}
 */
export async function watch(doing, [program, ...args], options = {}) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const heartbeat = setInterval(() => console.log(`… ${doing} (${seconds()} s)`), 4000);
  let output = '';
  let interrupted = false;
  let interrupt;
  const code = await new Promise((resolve) => {
    // Of a group of its own, so that an interruption, however it reaches us, ends all that it has started.
    const child = spawn(program, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    interrupt = (signal) => {
      interrupted = true;
      process.kill(-child.pid, signal);
    };
    for (const signal of signals) process.on(signal, interrupt);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve(error.message));
    child.once('close', (status, signal) => resolve(status ?? signal));
  });
  for (const signal of signals) process.off(signal, interrupt);
  clearInterval(heartbeat);
  if (interrupted) throw new CannotStart(`Interrupted: ${doing}.`);
  return { code, output, seconds: seconds() };
}

/** As `watch`, for what must succeed: otherwise the end of its output is shown and we stop. */
export async function run(doing, command, options) {
  console.log(`… ${doing}`);
  const { code, output } = await watch(doing, command, options);
  if (code === 0) return;
  console.error(output.trim().split('\n').slice(-40).join('\n'));
  if (/ENOSPC|[Nn]o space left/.test(output)) throw new CannotStart(diskIsFull);
  throw new CannotStart(`Failed: ${doing} (${code}). What it said stands above.`);
}

/** The first of the programs that runs with these arguments, with what it says. */
export function firstOf(programs, args) {
  for (const program of programs.filter(Boolean)) {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status === 0) return { program, says: stdout + stderr };
  }
  return undefined;
}

/** The environment without node_modules/.bin: for npm, which must not run on the Node that it is about to replace. */
export function outsideEnvironment() {
  const folders = process.env.PATH.split(delimiter);
  const outside = folders.filter((folder) => !folder.endsWith(join('node_modules', '.bin')));
  return { ...process.env, PATH: outside.join(delimiter) };
}

/** Runs the work of a tool; a reason to stop is shown as one sentence. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    const reason =
      error.code === 'ENOSPC' ? diskIsFull : error instanceof CannotStart ? error.message : undefined;
    console.error(reason ? `\n${reason}\n` : error);
    process.exit(1);
  }
}
