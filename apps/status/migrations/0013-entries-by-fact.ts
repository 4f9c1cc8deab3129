import { schemaOf } from '../src/projection/generation.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries are taken back by the facts that caused them: nothing looks for those of a worker any more. */
export class EntriesByFact implements MigrationInterface {
  readonly name = 'EntriesByFact0000000000013';

  async up(runner: QueryRunner): Promise<void> {
    const generations = (await runner.query('select n from generation')) as { n: number }[];
    for (const { n } of generations)
      await runner.query(
        `drop index if exists ${schemaOf(n)}.figure_entry_worker, ${schemaOf(n)}.restricted_entry_worker`,
      );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
