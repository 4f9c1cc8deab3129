import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres, type EmbeddedPostgres } from './postgres.js';
import { findProcess } from './process.js';

let dir: string;
const started: EmbeddedPostgres[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'postgres-'));
});

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  rmSync(dir, { recursive: true });
});

async function start(port?: number): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ dir, fsync: false, ...(port === undefined ? {} : { port }) });
  started.push(server);
  return server;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test('what was committed is there after a kill -9, on the same port', async () => {
  const first = await start();
  await query(first.url, `create table kept as select 'committed' as word`);

  process.kill(first.pid, 'SIGKILL');
  await first.exited;
  const second = await start(first.port);

  expect(second).toMatchObject({ port: first.port, url: first.url, adopted: false });
  expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'committed' }]);
}, 60_000);

test('a server that outlived its launcher, even halted, is taken over, and ended by who took it over', async () => {
  const first = await start();
  process.kill(first.pid, 'SIGSTOP');
  const second = await start();

  expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });
  await second.stop();
  await Promise.all([first.exited, second.exited]);
  expect(findProcess(first.pid)).toBeUndefined();
}, 60_000);

test('a pid file that names the process of a stranger does not stop the start', async () => {
  const first = await start();
  const pidFile = join(dir, '18', 'postmaster.pid');
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  await first.stop();
  writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));

  expect(await start()).toMatchObject({ adopted: false });
}, 60_000);

test('the database speaks UTF-8 and finds letters outside ASCII', async () => {
  const { url } = await start();

  expect(
    await query(url, `select current_setting('server_encoding') as encoding, lower('É') as lower`),
  ).toEqual([{ encoding: 'UTF8', lower: 'é' }]);
}, 60_000);

test('data of another major version are refused, and stay as they are', async () => {
  mkdirSync(join(dir, '15'));
  writeFileSync(join(dir, '15', 'PG_VERSION'), '15\n');

  await expect(start()).rejects.toThrow(/holds data of PostgreSQL 15, .* runs PostgreSQL 18/);
  expect(existsSync(join(dir, '15', 'PG_VERSION'))).toBe(true);
}, 60_000);

test('a port that another program has is named, with what to do', async () => {
  const stranger = createServer().listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as AddressInfo;

  await expect(start(port)).rejects.toThrow(
    `Port ${port}, which PostgreSQL is to have, is taken by another program`,
  );
  stranger.close();
}, 60_000);

test('a broken data folder is told by the words of the server', async () => {
  const server = await start();
  await server.stop();
  rmSync(join(dir, '18', 'global'), { recursive: true });

  await expect(start(server.port)).rejects.toThrow(
    /PostgreSQL does not start on .*: .*global.*npm start -- --fresh/s,
  );
}, 60_000);
