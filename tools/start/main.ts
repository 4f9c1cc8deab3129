import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endOrphanedKafka, startKafka } from '../embedded/kafka.js';
import { claimPort, freePorts } from '../embedded/ports.js';
import { deletePostgresData } from '../embedded/postgres-files.js';
import { endOrphanedPostgres, startPostgres } from '../embedded/postgres.js';
import { CannotStart } from '../embedded/process.js';
import { projectRoot } from '../embedded/project.js';
import { diskIsFull } from '../embedded/server-log.js';
import { EmbeddedPart } from './embedded-part.js';
import { APPLICATIONS, partsOf } from './parts.js';
import { step } from './progress.js';
import { migrate, provision } from './provision.js';
import { RunFile } from './run-file.js';
import { Secrets } from './secrets.js';
import { ServiceProcess } from './service-process.js';
import { announce } from './announce.js';
import { Supervisor, type RunningPart } from './supervise.js';
import { watchSources } from './watch-sources.js';

const { values: options } = parseArgs({
  options: { fresh: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
});
const { PORT = '8080', DATA_DIR = '.data', POSTGRES_URL, KAFKA_BROKERS } = process.env;

const data = (...names: string[]): string => resolve(projectRoot, DATA_DIR, ...names);
const postgres = new EmbeddedPart('postgres', (port) =>
  startPostgres({ dir: data('postgres'), fsync: true, ...port }),
);
const kafka = new EmbeddedPart('kafka', (port) => startKafka({ dir: data('kafka'), ...port }));
const postgresUrl = (): string => POSTGRES_URL ?? postgres.server?.url ?? '';
const kafkaBrokers = (): string => KAFKA_BROKERS ?? kafka.server?.brokers ?? '';

const address = `http://localhost:${PORT}`;
const runFile = new RunFile(data());
const supervisor = new Supervisor(say, record);
let ending: Promise<void> | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined); // the reader has gone; we go on
// npm, or the shell in which it runs us, may be ended without a word to us: then nobody is left who could stop us.
const startedBy = process.ppid;
setInterval(() => {
  if (process.env.npm_lifecycle_event && process.ppid !== startedBy) void end();
}, 250);

try {
  mkdirSync(data('log'), { recursive: true });
  chmodSync(data(), 0o755); // as root we run PostgreSQL as another user, who must get through
  await runFile.claim();
  await start();
} catch (error) {
  await end(error);
}

async function start(): Promise<void> {
  const door = Number(PORT);
  if (!(door > 0 && door < 65_536))
    throw new CannotStart(`PORT is ${PORT}: it must be a number up to 65535.`);
  await runFile.endOrphans([postgres.name, kafka.name]);
  if (options.fresh || POSTGRES_URL) await endOrphanedPostgres(data('postgres'));
  if (options.fresh || KAFKA_BROKERS) await endOrphanedKafka(data('kafka'));
  if (options.fresh) empty();
  await claimPort(door, 'the web', ': `PORT=8081 npm start`');

  if (!POSTGRES_URL) await next('starting PostgreSQL', () => supervisor.start(postgres));
  if (!KAFKA_BROKERS) await next('starting Kafka', () => supervisor.start(kafka));
  const secrets = new Secrets(data('keys'));
  await next('preparing databases and topics', () => provision(postgresUrl(), kafkaBrokers(), secrets));
  await next('migrating', () => migrate(postgresUrl(), secrets, supervisor.signal));

  const free = await freePorts(APPLICATIONS.length);
  const ports = { ...Object.fromEntries(APPLICATIONS.map((app, i) => [app, free[i]!])), gateway: door };
  const parts = await partsOf({ postgres: postgresUrl(), kafka: kafkaBrokers(), ports }, secrets);
  const applications = parts.map((part) => new ServiceProcess(part, data('log')));
  const gateway = applications.filter(({ name }) => name === 'gateway');
  const others = applications.filter(({ name }) => name !== 'gateway');
  await next('starting the services', async () => {
    // The gateway last: so at the end it is the first to go, and nobody is let in any more.
    for (const stage of [others, gateway]) {
      await supervisor.start(...stage);
      await Promise.all(stage.map((application) => application.ready(supervisor.signal)));
    }
  });
  await announce(supervisor.running(), address, data());
  if (options.watch) watchSources(supervisor.signal, (touched) => replace(touched, secrets), say);
}

/** After a build: the applications that it concerns run as they are now, on the databases that they now need. */
async function replace(touched: ReadonlySet<string>, secrets: Secrets): Promise<void> {
  const all = [...touched].some((path) => path.startsWith('libs/'));
  const apps = APPLICATIONS.filter((app) => all || touched.has(`apps/${app}`));
  if (apps.length > 0) await migrate(postgresUrl(), secrets, supervisor.signal);
  await supervisor.restart(apps);
  say(`Built: ${[...touched].toSorted().join(', ')}`);
}

function next<T>(doing: string, work: () => Promise<T>): Promise<T> {
  supervisor.signal.throwIfAborted();
  return step(doing, work);
}

/** Nothing is left but Kafka's jars. */
function empty(): void {
  deletePostgresData(data('postgres'));
  for (const name of ['kafka', 'keys', 'log']) rmSync(data(name), { recursive: true, force: true });
  mkdirSync(data('log'));
  if (POSTGRES_URL) say('--fresh does not touch the databases of POSTGRES_URL.');
  if (KAFKA_BROKERS) say('--fresh does not touch the topics of KAFKA_BROKERS.');
}

function record(parts: readonly RunningPart[]): void {
  try {
    runFile.write({ gateway: address, postgres: postgresUrl(), kafka: kafkaBrokers(), parts });
  } catch (error) {
    say(`${data('run.json')} is not up to date: ${(error as Error).message}`);
  }
}

function say(sentence: string): void {
  console.log(sentence);
}

/** Stops everything, in order, whatever it is doing. Once: npm and the terminal both pass on a Ctrl-C. */
function end(because?: unknown): Promise<void> {
  ending ??= stop(because);
  return ending;
}

async function stop(because: unknown): Promise<void> {
  try {
    runFile.stopping();
  } catch (error) {
    say(`${data('launcher.json')} is not up to date: ${(error as Error).message}`); // a full disk keeps nothing running
  }
  if (supervisor.running().length > 0) console.log('… stopping');
  await supervisor.stop();
  runFile.release();
  if (because !== undefined) console.error(explanation(because));
  process.exit(because === undefined ? 0 : 1);
}

function explanation(error: unknown): unknown {
  const { code, path = data() } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return `\n${diskIsFull(data()).message}\n`;
  if (code === 'EACCES')
    return `\n${path} belongs to another user: start as that one, or delete ${data()} to begin empty.\n`;
  return error instanceof CannotStart ? `\n${error.message}\n` : error;
}
