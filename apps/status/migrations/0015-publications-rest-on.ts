import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was printed says what it rests on. Days that were published before it was kept say nothing of it. */
export class PublicationsRestOn implements MigrationInterface {
  readonly name = 'PublicationsRestOn0000000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table publication add column rests_on jsonb');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
