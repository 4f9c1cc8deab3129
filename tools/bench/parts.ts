import { createTopics } from '@libs/messaging';
import { Kafka, logLevel } from 'kafkajs';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka } from '../embedded/kafka.js';
import { startPostgres } from '../embedded/postgres.js';

/** A Postgres (fsync on) and a Kafka with nothing else beside them. */
export interface BareParts {
  readonly postgres: string;
  readonly kafka: Kafka;
  readonly brokers: string[];
  stop(): Promise<void>;
}

export async function startBareParts(): Promise<BareParts> {
  const dir = mkdtempSync(join(tmpdir(), 'desa-migran-bench-'));
  chmodSync(dir, 0o755); // as root Postgres runs as another user, who must get through
  const postgres = await startPostgres({ dir: join(dir, 'postgres'), fsync: true });
  const broker = await startKafka({ dir: join(dir, 'kafka') });
  const brokers = broker.brokers.split(',');
  const kafka = new Kafka({ clientId: 'bench', brokers, logLevel: logLevel.NOTHING });
  await createTopics(kafka);
  return {
    postgres: postgres.url,
    kafka,
    brokers,
    stop: async () => {
      await broker.stop();
      await postgres.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
