import { InternalTokenMinter, type Access } from '@libs/access';
import { newId } from '@libs/kernel';
import { createTopics } from '@libs/messaging';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { Client, type QueryResultRow } from 'pg';
import { startKafka } from '../embedded/kafka.js';
import { deletePostgresData } from '../embedded/postgres-files.js';
import { startPostgres } from '../embedded/postgres.js';
import { until } from '../embedded/process.js';
import { EmbeddedPart } from '../start/embedded-part.js';
import { Secrets } from '../start/secrets.js';
import { ServiceProcess } from '../start/service-process.js';
import { Supervisor, type RunningPart } from '../start/supervise.js';
import {
  prepareDatabases,
  processesOf,
  systemUrl,
  type Database,
  type Registration,
} from './installation.js';
import { KafkaProxy } from './kafka-proxy.js';
import { leaseHolder } from './lease-holder.js';

export type PartName = 'postgres' | 'kafka' | Registration | 'status' | 'probe';

/** Puts other disks under the folders of a system, and takes them away. */
export interface Disks {
  mount(dir: string): void;
  unmount(dir: string): void;
}

/**
 * A small system to do harm to: PostgreSQL (fsync on) and Kafka of its own, registration twice, status, and a probe that
 * counts its effects; kept running as `npm start` keeps its parts. Registration and the probe each reach Kafka by a
 * proxy, through which nothing happens until it is told.
 */
export class FaultSystem {
  readonly dir = mkdtempSync(join(tmpdir(), 'desa-migran-faults-'));
  private running: readonly RunningPart[] = [];
  private readonly supervisor = new Supervisor(
    () => undefined, // that a part has ended is what we are here for
    (parts) => (this.running = parts),
  );
  private readonly postgres = new EmbeddedPart('postgres', (port) =>
    startPostgres({ dir: join(this.dir, 'postgres'), fsync: true, ...port }),
  );
  private readonly kafka = new EmbeddedPart('kafka', (port) =>
    startKafka({ dir: join(this.dir, 'kafka'), heap: '256m', ...port }),
  );
  private readonly secrets = new Secrets(join(this.dir, 'keys'));
  private readonly proxies: KafkaProxy[] = [];
  /** One person in many roles: the key of a command is hers, whichever token she comes with. */
  private readonly subject = newId();
  private minter?: InternalTokenMinter;

  private constructor(private readonly disks: Disks | undefined) {
    chmodSync(this.dir, 0o755); // PostgreSQL of a run by root is another user's, who must get through
    for (const name of ['log', 'postgres', 'kafka']) mkdirSync(join(this.dir, name));
    disks?.mount(this.dir);
  }

  /** In a temporary folder, which `stop` deletes. */
  static async start(disks?: Disks): Promise<FaultSystem> {
    const system = new FaultSystem(disks);
    try {
      await system.startParts();
      return system;
    } catch (error) {
      await system.stop();
      throw error;
    }
  }

  private async startParts(): Promise<void> {
    await this.supervisor.start(this.postgres, this.kafka);
    const { url } = this.postgres.server!;
    const { brokers } = this.kafka.server!;
    await Promise.all([createTopics(this.kafkaClient), prepareDatabases(url, this.secrets)]);
    this.proxies.push(await KafkaProxy.before(brokers), await KafkaProxy.before(brokers));
    const through = { registration: this.kafkaOfRegistration, probe: this.kafkaOfProbe };
    const processes = (await processesOf(url, brokers, through, this.secrets)).map(
      (service) => new ServiceProcess(service, join(this.dir, 'log')),
    );
    await this.supervisor.start(...processes);
    await Promise.all(processes.map((each) => each.ready(this.supervisor.signal)));
    this.minter = new InternalTokenMinter((await this.secrets.ofGateway()).signing);
  }

  async stop(): Promise<void> {
    for (const { pid } of this.running) signal(pid, 'SIGCONT');
    await this.supervisor.stop();
    await Promise.all(this.proxies.map((proxy) => proxy.close()));
    this.disks?.unmount(this.dir);
    deletePostgresData(join(this.dir, 'postgres'));
    rmSync(this.dir, { recursive: true, force: true });
  }

  /** Between registration and the broker, both processes of it. */
  get kafkaOfRegistration(): KafkaProxy {
    return this.proxies[0]!;
  }

  get kafkaOfProbe(): KafkaProxy {
    return this.proxies[1]!;
  }

  part(name: PartName): RunningPart {
    return this.running.find((part) => part.name === name)!;
  }

  address(name: Registration | 'status'): string {
    return `http://127.0.0.1:${this.part(name).port}`;
  }

  /** Ends it without a word. Settles when it has been started again: from then on the cause is over. */
  async kill(...names: PartName[]): Promise<void> {
    const before = names.map((name) => this.part(name));
    for (const { pid } of before) signal(pid, 'SIGKILL');
    const again = () => before.every(({ name, pid }) => this.part(name as PartName).pid !== pid);
    if (!(await until(again, 60_000))) throw new Error(`${names.join(', ')} was not started again`);
  }

  /** Asks it to end in its own good way. It is started again like one that was killed. */
  tellToEnd(name: PartName): void {
    signal(this.part(name).pid, 'SIGTERM');
  }

  /** Stops its clock: it neither works nor knows that it does not. */
  halt(name: PartName): void {
    signal(this.part(name).pid, 'SIGSTOP');
  }

  resume(name: PartName): void {
    signal(this.part(name).pid, 'SIGCONT');
  }

  /** What a service says of itself, by the name of a metric. */
  async metric(name: Registration | 'status', metric: string): Promise<number> {
    const answer = await fetch(`${this.address(name)}/metrics`, { signal: AbortSignal.timeout(3_000) });
    const line = (await answer.text()).split('\n').find((each) => each.startsWith(`${metric} `));
    return Number(line?.slice(metric.length));
  }

  /** The process whose relay publishes; undefined while none does. */
  async leader(): Promise<Registration | undefined> {
    const [row] = await this.query<{ name: Registration }>('registration', leaseHolder('relay'));
    return row?.name;
  }

  /** Asks a database as its superuser, by a connection of the question's own: no fault leaves one behind. */
  async query<Row extends QueryResultRow>(
    database: Database,
    text: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    const url = new URL(this.postgres.server!.url);
    url.pathname = `/${database}`;
    const client = new Client({ connectionString: url.toString(), connectionTimeoutMillis: 3_000 });
    client.on('error', () => undefined); // told by the query as well
    try {
      await client.connect();
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** How a service reaches its own database for what machines do. */
  systemUrl(database: Database): string {
    return systemUrl(this.postgres.server!.url, database, this.secrets);
  }

  /** A client past the proxies: what it says of the topics is what is there. */
  get kafkaClient(): Kafka {
    return new Kafka({
      clientId: 'faults',
      brokers: [this.kafka.server!.brokers],
      logLevel: logLevel.NOTHING,
    });
  }

  token(access: Pick<Access, 'role' | 'areas'>): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return this.minter!.mint({ subject: this.subject, purposes: [], authTime: now, ...access });
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
