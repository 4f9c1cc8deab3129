import type { ReceivedEvent } from '@libs/contracts';
import { newDataSource, type Transaction } from '@libs/database';
import { EventConsumer, OnBatch } from '@libs/messaging';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * A reader whose effects can be counted: its table has nothing that would hide that an event had two. It hears as every
 * service does, and is a process of its own, to be killed.
 */
@Controller()
class CountEffects {
  @OnBatch(['pmi.registration.v1'])
  async handle(events: ReceivedEvent[], tx: Transaction): Promise<void> {
    await tx.query(
      `insert into effect (event_id, subject, seq) select id, subject, seq
       from unnest($1::uuid[], $2::text[], $3::integer[]) with ordinality as v (id, subject, seq, nth) order by nth`,
      [events.map(({ id }) => id), events.map(({ subject }) => subject.id), events.map(({ seq }) => seq)],
    );
  }
}

@Module({ controllers: [CountEffects] })
class ProbeModule {}

const { DATABASE_SYSTEM_URL = '', KAFKA_BROKERS = '', PORT } = process.env;

const source = newDataSource({
  url: DATABASE_SYSTEM_URL,
  entities: [],
  poolSize: 4,
  applicationName: 'probe',
});
await source.initialize();
const strategy = new EventConsumer({
  service: 'probe',
  kafka: { clientId: 'probe', brokers: [KAFKA_BROKERS], connectionTimeout: 3_000, requestTimeout: 15_000 },
  source,
  onDead: () => process.exit(1),
});
const app = await NestFactory.createMicroservice(ProbeModule, { strategy, logger: ['warn', 'error'] });
app.enableShutdownHooks();
await app.listen();
const server = createServer((_, answer) => void answer.end()).listen(Number(PORT), '127.0.0.1');
await once(server, 'listening');
process.once('SIGTERM', () => server.close());
