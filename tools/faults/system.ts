import { InternalTokenMinter, type Access } from '@libs/access';
import { provisionDatabase, roleUrl, runMigrations } from '@libs/database';
import { newId } from '@libs/kernel';
import { createTopics } from '@libs/messaging';
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { Client, type QueryResultRow } from 'pg';
import { startKafka, type EmbeddedKafka } from '../embedded/kafka.js';
import { freePorts } from '../embedded/ports.js';
import { deletePostgresData } from '../embedded/postgres-files.js';
import { startPostgres, type EmbeddedPostgres } from '../embedded/postgres.js';
import { until } from '../embedded/process.js';
import { projectRoot } from '../embedded/project.js';
import { EmbeddedPart } from '../start/embedded-part.js';
import { migrationOf, partsOf } from '../start/parts.js';
import { Secrets } from '../start/secrets.js';
import { ServiceProcess, type ServiceOptions } from '../start/service-process.js';
import { Supervisor, type RunningPart } from '../start/supervise.js';
import { KafkaProxy } from './kafka-proxy.js';
import { ProbeDatabase } from './probe-database.js';

/** Two processes of one service: one relay leads, the other stands by. */
export const REGISTRATIONS = ['registration-1', 'registration-2'] as const;
export type Registration = (typeof REGISTRATIONS)[number];
export type PartName = 'postgres' | 'kafka' | Registration | 'status' | 'probe';

const DATABASES = ['registration', 'status', 'probe'] as const;
type Database = (typeof DATABASES)[number];

/**
 * A small system to do harm to: PostgreSQL (fsync on) and Kafka of its own, registration twice, status, and a probe that
 * counts its effects; kept running as `npm start` keeps its parts. Registration and the probe each reach Kafka by a
 * proxy, through which nothing happens until it is told.
 */
export class FaultSystem {
  readonly kafkaOfRegistration: KafkaProxy;
  readonly kafkaOfProbe: KafkaProxy;
  /** One person in many roles: the key of a command is hers, whichever token she comes with. */
  private readonly subject = newId();

  private constructor(
    private readonly dir: string,
    private readonly supervisor: Supervisor,
    private readonly parts: () => readonly RunningPart[],
    private readonly postgres: EmbeddedPart<EmbeddedPostgres>,
    private readonly kafka: EmbeddedPart<EmbeddedKafka>,
    proxies: readonly [KafkaProxy, KafkaProxy],
    private readonly secrets: Secrets,
    private readonly minter: InternalTokenMinter,
  ) {
    [this.kafkaOfRegistration, this.kafkaOfProbe] = proxies;
  }

  /** @param dir a folder of its own, made and deleted again */
  static async start(dir: string): Promise<FaultSystem> {
    mkdirSync(join(dir, 'log'), { recursive: true, mode: 0o755 });
    let running: readonly RunningPart[] = [];
    const supervisor = new Supervisor(
      () => undefined, // that a part has ended is what we are here for
      (parts) => (running = parts),
    );
    const postgres = new EmbeddedPart('postgres', (port) =>
      startPostgres({ dir: join(dir, 'postgres'), fsync: true, ...port }),
    );
    const kafka = new EmbeddedPart('kafka', (port) =>
      startKafka({ dir: join(dir, 'kafka'), heap: '256m', ...port }),
    );
    await supervisor.start(postgres, kafka);
    const { url } = postgres.server!;
    const { brokers } = kafka.server!;
    const secrets = new Secrets(join(dir, 'keys'));
    await Promise.all([createTopics(clientOf(brokers)), prepareDatabases(url, secrets)]);

    const proxies = [await KafkaProxy.before(brokers), await KafkaProxy.before(brokers)] as const;
    const services = await servicesOf(url, brokers, proxies, secrets);
    const processes = services.map((service) => new ServiceProcess(service, join(dir, 'log')));
    await supervisor.start(...processes);
    await Promise.all(processes.map((each) => each.ready(supervisor.signal)));
    const { signing } = await secrets.ofGateway();
    const minter = new InternalTokenMinter(signing);
    return new FaultSystem(dir, supervisor, () => running, postgres, kafka, proxies, secrets, minter);
  }

  async stop(): Promise<void> {
    for (const { pid } of this.parts()) signal(pid, 'SIGCONT');
    await this.supervisor.stop();
    await Promise.all([this.kafkaOfRegistration.close(), this.kafkaOfProbe.close()]);
    deletePostgresData(join(this.dir, 'postgres'));
    rmSync(this.dir, { recursive: true, force: true });
  }

  part(name: PartName): RunningPart {
    return this.parts().find((part) => part.name === name)!;
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

  /** Stops its clock: it neither works nor knows that it does not. */
  halt(name: PartName): void {
    signal(this.part(name).pid, 'SIGSTOP');
  }

  resume(name: PartName): void {
    signal(this.part(name).pid, 'SIGCONT');
  }

  /** The process whose relay publishes; undefined while none does. */
  async leader(): Promise<Registration | undefined> {
    const [row] = await this.query<{ name: Registration }>(
      'registration',
      `select application_name as name from pg_locks join pg_stat_activity using (pid)
       where locktype = 'advisory' and granted and objid::bigint = hashtext('relay')::bigint & x'ffffffff'::bigint
         and database = (select oid from pg_database where datname = current_database())`,
    );
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

  /** A client past the proxies: what it says of the topics is what is there. */
  get kafkaClient(): Kafka {
    return clientOf(this.kafka.server!.brokers);
  }

  /** How a service reaches its own database for what machines do. */
  systemUrl(database: Database): string {
    return roleUrl(
      this.postgres.server!.url,
      database,
      'system',
      this.secrets.ofService(database).passwords.system,
    );
  }

  token(access: Pick<Access, 'role' | 'areas'>): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return this.minter.mint({ subject: this.subject, purposes: [], authTime: now, ...access });
  }
}

function clientOf(brokers: string): Kafka {
  return new Kafka({ clientId: 'faults', brokers: [brokers], logLevel: logLevel.NOTHING });
}

async function prepareDatabases(url: string, secrets: Secrets): Promise<void> {
  for (const name of DATABASES) await provisionDatabase(url, name, secrets.ofService(name).passwords);
  const owner = (name: Database) => roleUrl(url, name, 'owner', secrets.ofService(name).passwords.owner);
  const migrate = (name: Database) =>
    promisify(execFile)(process.execPath, [migrationOf(name)], { env: { DATABASE_OWNER_URL: owner(name) } });
  await Promise.all([
    migrate('registration'),
    migrate('status'),
    runMigrations(owner('probe'), [ProbeDatabase]),
  ]);
}

async function servicesOf(
  postgres: string,
  brokers: string,
  [ofRegistration, ofProbe]: readonly [KafkaProxy, KafkaProxy],
  secrets: Secrets,
): Promise<ServiceOptions[]> {
  const [first, second, status, probe] = (await freePorts(4)) as [number, number, number, number];
  const ports = { registration: first, status };
  const parts = await partsOf({ postgres, kafka: brokers, ports }, secrets);
  const ready = (name: string) => parts.find((part) => part.name === name)!;
  const registration = (name: Registration, port: number): ServiceOptions => {
    const { env, ...options } = ready('registration');
    const system = new URL(env['DATABASE_SYSTEM_URL']!);
    system.searchParams.set('application_name', name); // so that the lock tells who leads
    return {
      ...options,
      name,
      port,
      env: {
        ...env,
        PORT: String(port),
        KAFKA_BROKERS: ofRegistration.brokers,
        DATABASE_SYSTEM_URL: system.toString(),
      },
    };
  };
  return [
    registration('registration-1', first),
    registration('registration-2', second),
    ready('status'),
    {
      name: 'probe',
      entry: join(projectRoot, 'dist/tools/faults/probe.js'),
      port: probe,
      readyPath: '/',
      env: {
        PORT: String(probe),
        KAFKA_BROKERS: ofProbe.brokers,
        DATABASE_SYSTEM_URL: roleUrl(
          postgres,
          'probe',
          'system',
          secrets.ofService('probe').passwords.system,
        ),
      },
    },
  ];
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
