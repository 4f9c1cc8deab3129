import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { IDEMPOTENCY_TABLE, roleNames } from '@libs/database';
import { createInbox, createOutbox } from '@libs/messaging';
import { eventually, freshDatabase, startService, testEnv, type TestDatabase } from '@libs/testing';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ServiceEnv } from './env.js';
import { ServiceModule } from './service.module.js';

class Plumbing implements MigrationInterface {
  readonly name = 'Plumbing0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createOutbox(runner);
    await createInbox(runner);
    const { system } = await roleNames(runner);
    await runner.query(`${IDEMPOTENCY_TABLE} grant select, delete on idempotency to ${system}`);
  }

  async down(): Promise<void> {}
}

class BareModule {}

let database: TestDatabase;
let owner: Client;

beforeAll(async () => {
  database = await freshDatabase('training', [Plumbing]);
  owner = new Client({ connectionString: database.url.owner });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

test('a service that starts ends the idempotency records of 401 days, and keeps those of 399', async () => {
  await owner.query(
    `insert into idempotency (subject, route, key, body_hmac, resource_id, version, recorded_at)
     select 'sri', 'POST /v1/notes', days::text, '', 'x', 1, now() - make_interval(days => days)
     from unnest(array[399, 401]) days`,
  );
  const service = await startService(testEnv(ServiceEnv, database), (env) => ({
    name: 'training',
    module: {
      module: BareModule,
      imports: [ServiceModule.for({ name: 'training', env, entities: [] })],
    },
    words: {},
  }));
  try {
    await eventually(async () => {
      const { rows } = await owner.query('select key from idempotency');
      expect(rows).toEqual([{ key: '399' }]);
    });
  } finally {
    await service.close();
  }
}, 60_000);
