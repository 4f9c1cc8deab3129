import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { claimPort, freePorts } from './ports.js';
import {
  CannotStart,
  end,
  findProcess,
  gone,
  hasExited,
  resume,
  until,
  type EmbeddedServer,
} from './process.js';
import { projectRoot } from './project.js';
import { ServerLog } from './server-log.js';
import { readState, writeState } from './state-file.js';

export interface KafkaOptions {
  /** Holds the topics, the broker's settings and its log. */
  readonly dir: string;
  /** A free one is chosen if none is given. An orphan that is taken over keeps its own. */
  readonly port?: number;
  /** The most that Java's heap may grow to: `384m` if not given. */
  readonly heap?: string;
}

export interface EmbeddedKafka extends EmbeddedServer {
  readonly brokers: string;
}

/** Starts an Apache Kafka of one node (KRaft), or takes over the one that already runs on this data. */
export async function startKafka({ dir, port, heap = '384m' }: KafkaOptions): Promise<EmbeddedKafka> {
  mkdirSync(dir, { recursive: true });
  const orphan = await adopt(dir);
  if (orphan) return orphan;
  const [free, controllerPort] = await freePorts(2);
  const chosen = port === undefined ? free! : await claimPort(port, 'Kafka');
  const java = javaProgram(libraries());
  if (!existsSync(join(dir, 'data'))) await format(dir, java);
  writeFileSync(settingsFile(dir), settings(chosen, controllerPort!, 'data'));
  return launch(dir, chosen, java, heap);
}

/** Ends a broker that runs on this data without anybody to look after it. */
export async function endOrphanedKafka(dir: string): Promise<void> {
  const found = findBroker(dir);
  if (found) await end(found.pid, 'SIGTERM', 20_000);
}

/** Where the launcher's bootstrap has put the jars of this very pom. */
function libraries(): string {
  const pom = readFileSync(join(projectRoot, 'tools/embedded/kafka-pom.xml'));
  const folder = join(
    projectRoot,
    '.data/kafka-lib',
    createHash('sha256').update(pom).digest('hex').slice(0, 16),
  );
  if (existsSync(folder)) return folder;
  throw new CannotStart(
    `The broker's jars are not in ${folder}: run \`node tools/bootstrap.mjs\`, which fetches them.`,
  );
}

type Java = (
  mainClass: string,
  args: readonly string[],
  options: readonly string[],
) => readonly [string, string[]];

function javaProgram(libraryFolder: string): Java {
  const home = process.env.JAVA_HOME;
  const java = home && existsSync(join(home, 'bin/java')) ? join(home, 'bin/java') : 'java';
  // Only the first of the compilers and the simplest collector: it starts faster and rests at half the memory.
  const always = [
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  ];
  return (mainClass, args, options) => [
    java,
    [...always, ...options, '-cp', join(libraryFolder, '*'), mainClass, ...args],
  ];
}

const settingsFile = (dir: string): string => join(dir, 'server.properties');
const brokerFile = (dir: string): string => join(dir, 'broker.json');

function settings(port: number, controllerPort: number, data: string): string {
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    // Seen from the folder it runs in: the path to that may hold a comma, which here parts two folders.
    'log.dirs': data,
    'auto.create.topics.enable': false,
    'num.network.threads': 2,
    'num.io.threads': 2,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 5,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 5,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    // The log is what every read model is rebuilt from, so nothing in it ever expires.
    'log.retention.ms': -1,
    'offsets.retention.minutes': 2 ** 31 - 1,
    'log.segment.bytes': 64 * 1024 * 1024,
    'log.cleaner.dedupe.buffer.size': 8 * 1024 * 1024,
    // After a kill -9 a new start waits until the session of the dead one is over: 9 s by default (measured-kafka §1).
    'broker.session.timeout.ms': 3_000,
    'broker.heartbeat.interval.ms': 500,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** Made beside its place and then moved there: what a kill leaves behind half-made is never taken for a log. */
async function format(dir: string, java: Java): Promise<void> {
  rmSync(join(dir, 'data.new'), { recursive: true, force: true });
  const [port, controllerPort] = await freePorts(2);
  writeFileSync(settingsFile(dir), settings(port!, controllerPort!, 'data.new'));
  // Kafka takes no id that begins with a sign.
  const clusterId = randomBytes(16).toString('base64url').replace(/^[-_]/, 'A');
  const args = ['format', '-t', clusterId, '-c', settingsFile(dir)];
  const log = new ServerLog(join(dir, 'broker.log'));
  const child = run(dir, log, java('kafka.tools.StorageTool', args, []));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw log.explain('Kafka', dir);
  renameSync(join(dir, 'data.new'), join(dir, 'data'));
}

async function launch(dir: string, port: number, java: Java, heap: string): Promise<EmbeddedKafka> {
  const log = new ServerLog(join(dir, 'broker.log'));
  const child = run(dir, log, java('kafka.Kafka', [settingsFile(dir)], ['-Xms128m', `-Xmx${heap}`]));
  const exited = once(child, 'exit').then(() => undefined);
  child.unref();
  const pid = child.pid!;
  try {
    writeState(brokerFile(dir), { pid, port, started: findProcess(pid)?.started });
  } catch (error) {
    await end(pid); // the disk is full: a broker that nobody could find again would keep its port from the next
    throw error;
  }
  if (await until(async () => hasExited(child) || (await answers(port)), 120_000)) {
    if (!hasExited(child)) return running(pid, port, exited, false);
  }
  await end(pid);
  throw log.explain('Kafka', dir);
}

function run(dir: string, log: ServerLog, [program, args]: readonly [string, string[]]): ChildProcess {
  // Of a session of its own, so that Ctrl-C does not reach it before the services have finished.
  return log.writing((out) =>
    spawn(program, args, { cwd: dir, detached: true, stdio: ['ignore', out, out] }),
  );
}

interface Broker {
  readonly pid: number;
  readonly port: number;
}

function findBroker(dir: string): Broker | undefined {
  const last = readState(brokerFile(dir)) as (Broker & { started?: string }) | undefined;
  return last?.started !== undefined && findProcess(last.pid)?.started === last.started ? last : undefined;
}

async function adopt(dir: string): Promise<EmbeddedKafka | undefined> {
  const found = findBroker(dir);
  if (!found) return undefined;
  resume(found.pid);
  if (await until(() => answers(found.port), 30_000))
    return running(found.pid, found.port, gone(found.pid), true);
  await end(found.pid); // hangs: what it has acknowledged is in the log
  return undefined;
}

function running(pid: number, port: number, exited: Promise<void>, adopted: boolean): EmbeddedKafka {
  return {
    pid,
    port,
    brokers: `127.0.0.1:${port}`,
    adopted,
    exited,
    stop: () => end(pid, 'SIGTERM', 20_000),
  };
}

/** The shortest question that a broker answers: ApiVersions, version 0. An open port is not yet a broker that listens. */
const apiVersionsRequest = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 255, 255]);

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => socket.write(apiVersionsRequest));
    socket.once('data', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
    socket.once('close', () => settle(false));
  });
}
