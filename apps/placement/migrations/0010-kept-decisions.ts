import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With a decision the case is kept that it was about, sealed: it can be judged again, and is erased with its key. */
export class KeptDecisions implements MigrationInterface {
  readonly name = 'KeptDecisions0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    // Empty of decisions from before it was kept.
    await runner.query('alter table decision add column data_key bytea, add column basis bytea');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
