import { KafkaContainer } from '@testcontainers/kafka';
import { PostgreSqlContainer } from '@testcontainers/postgresql';
import { spawnSync } from 'node:child_process';

// npm run test:containers: all that `npm test` checks, on a PostgreSQL and a Kafka out of images instead of our own.
const KAFKA_PORT = 9093;

const starting = [
  new PostgreSqlContainer('postgres:18')
    .withCommand(['postgres', '-c', 'max_connections=120', '-c', 'fsync=off', '-c', 'timezone=UTC'])
    .start(),
  // The image that this module can start; the broker in it is Apache Kafka 4.1.
  new KafkaContainer('confluentinc/cp-kafka:8.1.0')
    .withEnvironment({ KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false' })
    .start(),
] as const;
const [postgres, kafka] = await Promise.all(starting).catch(async (error: Error) => {
  for (const each of await Promise.allSettled(starting))
    if (each.status === 'fulfilled') await each.value.stop();
  console.error(
    `No containers can be started (${error.message}): start Docker, or run \`npm test\`, which brings its own PostgreSQL and Kafka.`,
  );
  process.exit(2);
});

const { status } = spawnSync('npm', ['test'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    POSTGRES_URL: postgres.getConnectionUri(),
    KAFKA_BROKERS: `${kafka.getHost()}:${kafka.getMappedPort(KAFKA_PORT)}`,
  },
});
await Promise.all([postgres.stop(), kafka.stop()]);
process.exitCode = status ?? 1;
