import { createInbox, createOutbox } from '@libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A database with what tells and hears, and nothing else. */
export class Plumbing implements MigrationInterface {
  readonly name = 'Plumbing0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createOutbox(runner);
    await createInbox(runner);
  }

  async down(): Promise<void> {}
}
