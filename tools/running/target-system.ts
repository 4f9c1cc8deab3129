import { SERVICES, type ServiceName } from '@libs/contracts';
import { roleUrl, type RolePasswords } from '@libs/database';
import { kafkaConfig, ServiceEnv } from '@libs/service';
import { join, resolve } from 'node:path';
import { Kafka, logLevel, type KafkaConfig } from 'kafkajs';
import { Client } from 'pg';
import { CannotStart } from '../embedded/process.js';
import { projectRoot } from '../embedded/project.js';
import { RunFile } from '../start/run-file.js';
import { Secrets } from '../start/secrets.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How a tool reaches a system that runs: by the environment (`REGISTRATION_SYSTEM_URL`, `STATUS_OWNER_URL`,
 * `KAFKA_BROKERS`, with `KAFKA_USERNAME` and `KAFKA_PASSWORD` where the broker asks for them), and for what is not
 * said there, the demonstration that `npm start` runs from this checkout (in `DATA_DIR`, if that is another one).
 */
export class TargetSystem {
  private readonly data: string;

  constructor(private readonly env: Environment = process.env) {
    this.data = resolve(projectRoot, env.DATA_DIR ?? '.data');
  }

  /** The address of the web and the API. */
  get gateway(): string {
    return this.env.GATEWAY_URL ?? this.demonstration('GATEWAY_URL').gateway;
  }

  /** The services that tell and hear: those of the demonstration's build, or all. */
  get services(): ServiceName[] {
    const run = new RunFile(this.data).read();
    return SERVICES.filter((service) => !run || run.parts.some(({ name }) => name === service));
  }

  kafka(clientId: string): Kafka {
    return new Kafka(this.kafkaConfig(clientId));
  }

  /** How to reach it, as plain data that a thread can be given. */
  kafkaConfig(clientId: string): KafkaConfig {
    const { KAFKA_BROKERS, KAFKA_USERNAME, KAFKA_PASSWORD } = this.env;
    const brokers = KAFKA_BROKERS ?? this.demonstration('KAFKA_BROKERS').kafka;
    const env = Object.assign(new ServiceEnv(), { KAFKA_BROKERS: brokers, KAFKA_USERNAME, KAFKA_PASSWORD });
    // What a tool cannot do it says itself, in a sentence.
    const { logCreator: _, ...config } = kafkaConfig(clientId, env);
    return { ...config, logLevel: logLevel.NOTHING };
  }

  /** URL of a service's database for one of its roles. */
  databaseUrl(service: string, role: keyof RolePasswords): string {
    const variable = `${service}_${role}_URL`.toUpperCase();
    const told = this.env[variable];
    if (told) return told;
    const { postgres } = this.demonstration(variable);
    const { passwords } = new Secrets(join(this.data, 'keys')).ofService(service);
    return roleUrl(postgres, service, role, passwords[role]);
  }

  /** 32 bytes, base64: of the coins by which the public's numbers are rounded. No service has it. */
  publicFiguresKey(): string {
    const { PUBLIC_FIGURES_KEY } = this.env;
    if (PUBLIC_FIGURES_KEY) return PUBLIC_FIGURES_KEY;
    this.demonstration('PUBLIC_FIGURES_KEY');
    return new Secrets(join(this.data, 'keys')).ofService('status').vaultIndexKey;
  }

  private demonstration(wanted: string) {
    const run = new RunFile(this.data).read();
    if (run) return run;
    throw new CannotStart(
      `Nothing runs here (no ${join(this.data, 'run.json')}): start it by \`npm start\`, or name another system by ${wanted}.`,
    );
  }
}

/**
 * A connection as the system role, at the tables by which a service hears: those of `status` lie in the generation
 * that is live.
 */
export async function connectToInbox(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'tool' });
  await client.connect();
  const { rows } = await client.query<{ generations: boolean }>(
    `select to_regclass('public.generation') is not null as generations`,
  );
  if (rows[0]?.generations) {
    await client.query(
      `select set_config('search_path', 'generation_' || n || ', public', false) from generation where live`,
    );
  }
  return client;
}
