import { addMonths } from '../src/projection/months.js';
import { schemaOf } from '../src/projection/generation.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Months that are over are summed up, in generations that were made before that too: the next tick does it. */
export class Months implements MigrationInterface {
  readonly name = 'Months0000000000009';

  async up(runner: QueryRunner): Promise<void> {
    const generations = (await runner.query('select n from generation')) as { n: number }[];
    for (const { n } of generations) {
      await runner.query(`set search_path = ${schemaOf(n)}, public`);
      const [made] = (await runner.query(`select to_regclass('figure_month') is not null as before`)) as [
        { before: boolean },
      ];
      if (!made.before) await addMonths(runner);
    }
    await runner.query('set search_path = public');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
