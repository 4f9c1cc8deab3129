import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../embedded/ports.js';
import { findProcess, until } from '../embedded/process.js';
import { RunFile } from './run-file.js';
import { ServiceProcess } from './service-process.js';
import { Supervisor, type RunningPart } from './supervise.js';

const SERVICE = `
  import { createServer } from 'node:http';
  import { appendFileSync } from 'node:fs';
  const server = createServer((_, answer) => answer.end(String(process.pid)));
  server.listen(Number(process.env.PORT), '127.0.0.1');
  process.once('SIGTERM', () => server.close(() => appendFileSync(process.env.DIARY, process.env.NAME + ' ended\\n')));
`;

let dir: string;
let supervisor: Supervisor;
let running: RunningPart[];
let said: string[];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'start-'));
  running = [];
  said = [];
  supervisor = new Supervisor(
    (sentence) => said.push(sentence),
    (parts) => (running = parts),
  );
});

afterEach(async () => {
  await supervisor.stop();
  rmSync(dir, { recursive: true });
});

async function service(name: string, code = SERVICE): Promise<ServiceProcess> {
  const entry = join(dir, `${name}.mjs`);
  writeFileSync(entry, code);
  const [port] = await freePorts(1);
  const env = { NAME: name, PORT: String(port), DIARY: diary() };
  return new ServiceProcess({ name, entry, port: port!, env, readyPath: '/ready' }, dir);
}

const diary = (): string => join(dir, 'diary');

async function ready(...services: ServiceProcess[]): Promise<void> {
  await Promise.all(services.map((each) => each.ready(supervisor.signal)));
}

/** A process that runs until it is ended, of which nobody takes care. */
async function bystander(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => 0, 2 ** 30)'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.unref();
  return child.pid!;
}

test('a service that is killed is started again on the same port, and the record names its new process', async () => {
  const training = await service('training');
  await supervisor.start(training);
  await ready(training);
  const [before] = running;

  process.kill(before!.pid, 'SIGKILL');
  await until(() => running[0]!.pid !== before!.pid, 10_000);
  await ready(training);

  expect(running).toEqual([{ name: 'training', port: before!.port, pid: expect.any(Number) }]);
  expect(said).toEqual(['training has ended; it is started again.']);
  expect(await (await fetch(`http://127.0.0.1:${before!.port}/`)).text()).toBe(String(running[0]!.pid));
}, 30_000);

test('parts end in the opposite order of their start, each in its own good way, and leave no process', async () => {
  const [postgres, kafka, training, gateway] = await Promise.all(
    ['postgres', 'kafka', 'training', 'gateway'].map((name) => service(name)),
  );
  for (const part of [postgres!, kafka!, training!, gateway!]) await supervisor.start(part);
  await ready(postgres!, kafka!, training!, gateway!);

  await supervisor.stop();

  expect(readFileSync(diary(), 'utf8')).toBe('gateway ended\ntraining ended\nkafka ended\npostgres ended\n');
  expect(running.filter(({ pid }) => findProcess(pid))).toEqual([]);
}, 30_000);

test('everything ends while a part that died is waiting to be started again', async () => {
  const training = await service('training', 'process.exit(1)');
  await supervisor.start(training);
  await until(() => said.length > 0, 10_000);

  await supervisor.stop();

  expect(running.filter(({ pid }) => findProcess(pid))).toEqual([]);
}, 30_000);

test('a service that cannot start is given up with the last that it said', async () => {
  const training = await service(
    'training',
    `console.error('DATABASE_APP_URL must be a URL'); process.exit(1)`,
  );
  await supervisor.start(training);

  await expect(ready(training)).rejects.toThrow(/training does not start.*training\.log.*must be a URL/s);
}, 30_000);

test('orphans are ended, but not those that are taken over, nor a stranger who got the number of one', async () => {
  const [orphan, broker, stranger] = [await bystander(), await bystander(), await bystander()];
  const file = new RunFile(dir);
  const parts = [
    { name: 'training', pid: orphan, port: 1 },
    { name: 'kafka', pid: broker, port: 2 },
    { name: 'status', pid: stranger, port: 3 },
  ];
  file.write({ gateway: '', kafka: '', postgres: '', parts });
  const record = readFileSync(join(dir, 'run.json'), 'utf8');
  const started = findProcess(stranger)!.started;
  const earlier = record.replace(new RegExp(`(${stranger},[^}]*"started": )"${started}"`), '$1"1"');
  writeFileSync(join(dir, 'run.json'), earlier);

  await file.endOrphans(['kafka']);

  expect([orphan, broker, stranger].map((pid) => findProcess(pid) !== undefined)).toEqual([
    false,
    true,
    true,
  ]);
  for (const pid of [broker, stranger]) process.kill(pid, 'SIGKILL');
}, 30_000);

test('a second launcher is refused in one sentence, and takes nothing from the first', async () => {
  const first = new RunFile(dir);
  await first.claim();
  first.write({ gateway: 'http://localhost:8080', kafka: '', postgres: '', parts: [] });
  const second = new RunFile(dir);

  await expect(second.claim()).rejects.toThrow(
    `The system runs already (http://localhost:8080, process ${process.pid})`,
  );
  second.release();
  expect(second.read()).toMatchObject({ gateway: 'http://localhost:8080' });
});

test('a launcher waits for one that is stopping', async () => {
  const first = new RunFile(dir);
  await first.claim();
  first.stopping();
  const claimed = new RunFile(dir).claim();
  first.release();

  await expect(claimed).resolves.toBeUndefined();
});

test('a launcher that was killed is in nobody’s way, and an end leaves neither lock nor record', async () => {
  const killed = await bystander();
  const started = findProcess(killed)!.started;
  process.kill(killed, 'SIGKILL');
  await until(() => !findProcess(killed), 10_000);
  writeFileSync(join(dir, 'launcher.json'), JSON.stringify({ pid: killed, started }));
  const next = new RunFile(dir);

  await next.claim();
  next.write({ gateway: '', kafka: '', postgres: '', parts: [] });
  next.release();

  expect(['launcher.json', 'run.json'].filter((name) => existsSync(join(dir, name)))).toEqual([]);
}, 30_000);
