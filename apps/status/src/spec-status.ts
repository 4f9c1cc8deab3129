import type { ReceivedEvent } from '@libs/contracts';
import { newDataSource, Transaction } from '@libs/database';
import { sift, type HeardRecord } from '@libs/messaging';
import { ServiceEnv } from '@libs/service';
import { freshDatabase, startService, testEnv, type TestDatabase, type TestService } from '@libs/testing';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations/index.js';
import { KEPT } from './projection/facts.js';
import { useLiveGeneration } from './projection/generation.js';
import { operations } from './projection/operations.js';
import { ProjectJourneys } from './projection/project-journeys.js';
import { StatusModule } from './status.module.js';
import { WORDS } from './words.js';

/** For tests: status as the gateway asks it, told of events as its consumer tells it. */
export interface StatusUnderTest extends TestService {
  readonly database: TestDatabase;
  /** Its database as the system role. */
  readonly system: DataSource;
  /** One batch, in one transaction. */
  project(...events: ReceivedEvent[]): Promise<void>;
}

export async function startStatus(): Promise<StatusUnderTest> {
  const database = await freshDatabase('status', MIGRATIONS);
  const system = await newDataSource({
    url: database.url.system,
    entities: [],
    poolSize: 2,
    applicationName: 'test',
  }).initialize();
  const env = testEnv(ServiceEnv, database);
  const service = await startService(env, () => ({
    name: 'status',
    module: StatusModule.for(env),
    words: WORDS,
    hooks: operations,
  }));
  return {
    ...service,
    database,
    system,
    project: (...events) =>
      new Transaction(system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
        await useLiveGeneration(tx);
        const { ready } = await sift(tx, events.map(recordOf), () => undefined, KEPT); // as the consumer does
        await service.app.get(ProjectJourneys).handle(
          ready.flatMap(({ heard }) => (heard.kind === 'event' ? [heard.event] : [])),
          tx,
        );
      }),
    close: async () => {
      await service.close();
      await system.destroy();
      await database.drop();
    },
  };
}

/** As the consumer reads it. */
export function recordOf(event: ReceivedEvent): HeardRecord {
  const { topic, subject } = event;
  const message = { key: null, value: null, headers: {}, offset: '0' };
  return {
    topic,
    partition: 0,
    message,
    heard: { kind: 'event', event },
    subject: `${subject.kind}:${subject.id}`,
  };
}
