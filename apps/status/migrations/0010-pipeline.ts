import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPipelineCounts } from '../src/freshness/pipeline-counts.js';
import { schemaOf } from '../src/projection/generation.js';

/** Operators see how the read models stand, in generations that were made before there was a page for it too. */
export class Pipeline implements MigrationInterface {
  readonly name = 'Pipeline0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table generation add column live_since timestamptz;
      update generation set live_since = made_at where live;
    `);
    const generations = (await runner.query('select n from generation')) as { n: number }[];
    for (const { n } of generations) {
      await runner.query(`set search_path = ${schemaOf(n)}, public`);
      await addPipelineCounts(runner);
    }
    await runner.query('set search_path = public');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
