import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { claimPort, freePorts } from './ports.js';
import { binaries, clusterFolder, give, serverUser, type Binaries } from './postgres-files.js';
import { CannotStart, end, gone, hasExited, resume, until, type EmbeddedServer } from './process.js';
import { findPostmaster, forgetDeadPostmaster } from './postmaster.js';
import { ServerLog } from './server-log.js';

export interface PostgresOptions {
  /** Holds a folder for the data of each major version, the superuser's password and the log. */
  readonly dir: string;
  /** A free one is chosen if none is given. An orphan that is taken over keeps its own. */
  readonly port?: number;
  /** Off where the data may be lost with the machine, as in tests. A killed server loses nothing either way. */
  readonly fsync: boolean;
}

export interface EmbeddedPostgres extends EmbeddedServer {
  /** For the superuser, who provisions the services' databases; no service is given it. */
  readonly url: string;
}

/** Starts the embedded PostgreSQL, or takes over the one that already runs on this data. */
export async function startPostgres({ dir, port, fsync }: PostgresOptions): Promise<EmbeddedPostgres> {
  mkdirSync(dir, { recursive: true });
  chmodSync(dir, 0o755); // as root we run it as another user, who must get through
  const programs = binaries();
  refuseOtherMajors(dir, programs.major);
  const cluster = clusterFolder(dir, programs.major);
  const log = join(dir, 'postgres.log');
  const password = superuserPassword(dir, isCluster(cluster));

  const orphan = await adopt(cluster, password);
  if (orphan) return orphan;
  if (!isCluster(cluster)) await createCluster(cluster, programs, dir, log);
  const [free] = port === undefined ? await freePorts(1) : [await claimPort(port, 'PostgreSQL')];
  return launch(programs, { cluster, port: free!, fsync, password, log: new ServerLog(log) });
}

/** Ends a PostgreSQL that runs on this data without anybody to look after it. */
export async function endOrphanedPostgres(dir: string): Promise<void> {
  for (const name of existsSync(dir) ? readdirSync(dir) : []) {
    if (!isCluster(join(dir, name))) continue;
    const found = findPostmaster(clusterFolder(dir, name));
    if (found) await end(found.pid, 'SIGINT');
  }
}

/** Nothing of the caller's own, such as PGDATA or a language, is to change what the server does. */
const environment = { PATH: process.env.PATH, LANG: 'C.UTF-8' };

function isCluster(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'));
}

function refuseOtherMajors(dir: string, major: string): void {
  const clusters = readdirSync(dir).filter((name) => isCluster(join(dir, name)));
  const versions = clusters.map((name) => readFileSync(join(dir, name, 'PG_VERSION'), 'utf8').trim());
  const other = versions.find((version) => version !== major);
  if (other === undefined || versions.includes(major)) return;
  throw new CannotStart(
    `${dir} holds data of PostgreSQL ${other}, but this version of the project runs PostgreSQL ${major}, which cannot ` +
      'read them: go back to the version of the project that wrote them, or begin empty by `npm start -- --fresh`.',
  );
}

function superuserPassword(dir: string, clusterExists: boolean): string {
  const file = join(dir, 'password');
  if (!existsSync(file)) {
    if (clusterExists) {
      throw new CannotStart(
        `${file}, the password of the data beside it, is missing: put it back, or begin empty by \`npm start -- --fresh\`.`,
      );
    }
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

/** Made beside its place and then moved there: what a kill leaves behind half-made is never taken for a cluster. */
async function createCluster(
  cluster: string,
  programs: Binaries,
  dir: string,
  logFile: string,
): Promise<void> {
  const log = new ServerLog(logFile);
  const unfinished = `${cluster}.new`;
  const passwordFile = `${unfinished}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  writeFileSync(passwordFile, readFileSync(join(dir, 'password')), { mode: 0o600 });
  const user = serverUser();
  give(user, unfinished, passwordFile);
  // C.UTF-8 and never C, under which trigrams and lower() see nothing but ASCII (measured-postgres §1).
  const options = [
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    '--no-instructions',
  ];
  const child = log.writing((out) =>
    spawn(programs.initdb, ['-D', unfinished, ...options, `--pwfile=${passwordFile}`], {
      ...user,
      env: environment,
      cwd: '/',
      stdio: ['ignore', out, out],
    }),
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  rmSync(passwordFile);
  if (code !== 0) {
    rmSync(unfinished, { recursive: true });
    throw log.explain('PostgreSQL', dir);
  }
  rmSync(cluster, { recursive: true, force: true });
  renameSync(unfinished, cluster);
}

async function adopt(cluster: string, password: string): Promise<EmbeddedPostgres | undefined> {
  const found = findPostmaster(cluster);
  if (!found) return undefined;
  const url = urlOf(found.port, password);
  resume(found.pid);
  if (await until(async () => (await dataFolder(url)) === cluster, 30_000)) {
    return running(found.pid, found.port, url, gone(found.pid), true);
  }
  await end(found.pid, 'SIGQUIT'); // hangs: the write-ahead log will say what was committed
  return undefined;
}

interface Launch {
  readonly cluster: string;
  readonly port: number;
  readonly fsync: boolean;
  readonly password: string;
  readonly log: ServerLog;
}

async function launch(programs: Binaries, at: Launch, attempt = 1): Promise<EmbeddedPostgres> {
  forgetDeadPostmaster(at.cluster);
  const child = spawnPostgres(programs, at);
  const url = urlOf(at.port, at.password);
  const exited = once(child, 'exit').then(() => undefined);
  const answers = async () => (await dataFolder(url)) === at.cluster;
  await until(async () => hasExited(child) || (await answers()), 120_000);
  if (!hasExited(child) && (await answers())) return running(child.pid!, at.port, url, exited, false);
  await end(child.pid!, 'SIGINT');
  // After a kill -9 its children take a moment to notice; until then a new server is refused.
  if (attempt < 10 && /pre-existing shared memory block|lock file .* already exists/.test(at.log.text())) {
    await wait(400);
    return launch(programs, { ...at, log: new ServerLog(at.log.file) }, attempt + 1);
  }
  throw at.log.explain('PostgreSQL', at.cluster);
}

function spawnPostgres(programs: Binaries, { cluster, port, fsync, log }: Launch): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 120,
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  const child = log.writing((out) =>
    spawn(
      programs.postgres,
      ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      // Of a session of its own, so that Ctrl-C does not reach it before the services have finished.
      { ...serverUser(cluster), env: environment, cwd: '/', detached: true, stdio: ['ignore', out, out] },
    ),
  );
  child.unref();
  return child;
}

function running(
  pid: number,
  port: number,
  url: string,
  exited: Promise<void>,
  adopted: boolean,
): EmbeddedPostgres {
  // SIGINT is its fast shutdown: open transactions are rolled back, nobody is waited for.
  return { pid, port, url, adopted, exited, stop: () => end(pid, 'SIGINT') };
}

function urlOf(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/** The folder of the server that answers there, if one does. */
async function dataFolder(connectionString: string): Promise<string | undefined> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on('error', () => undefined); // told by the query as well
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}
