import { addCarriedStories } from '../src/projection/carried.js';
import { schemaOf } from '../src/projection/generation.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stories are carried on, in generations that were made before they were, too: each from its next fact on. */
export class CarriedStories implements MigrationInterface {
  readonly name = 'CarriedStories0000000000012';

  async up(runner: QueryRunner): Promise<void> {
    const generations = (await runner.query('select n from generation')) as { n: number }[];
    for (const { n } of generations) {
      await runner.query(`set search_path = ${schemaOf(n)}, public`);
      const [made] = (await runner.query(`select to_regclass('carried_story') is not null as before`)) as [
        { before: boolean },
      ];
      if (!made.before) await addCarriedStories(runner);
    }
    await runner.query('set search_path = public');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
