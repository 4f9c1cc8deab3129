import { addStories, schemaOf } from '../src/projection/generation.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workers who were merged are one story, in generations that were made before there was such a one too. */
export class Stories implements MigrationInterface {
  readonly name = 'Stories0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    const generations = (await runner.query('select n from generation')) as { n: number }[];
    for (const { n } of generations) {
      await runner.query(`set search_path = ${schemaOf(n)}, public`);
      const [made] = (await runner.query(`select to_regclass('merged_worker') is not null as before`)) as [
        { before: boolean },
      ];
      if (!made.before) await addStories(runner);
    }
    await runner.query('set search_path = public');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
