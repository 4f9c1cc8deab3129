import { ENTRIES_SHOWN, MONTHS_SHOWN } from '../src/projection/figures-shown.js';
import { schemaOf } from '../src/projection/generation.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** BP3MI sees what it served itself, in generations that were made before that too. */
export class FiguresOfOffices implements MigrationInterface {
  readonly name = 'FiguresOfOffices0000000000014';

  async up(runner: QueryRunner): Promise<void> {
    const generations = (await runner.query('select n from generation')) as { n: number }[];
    for (const { n } of generations) {
      for (const [table, shown] of [
        ['figure_entry', ENTRIES_SHOWN],
        ['figure_month', MONTHS_SHOWN],
      ])
        await runner.query(
          `alter policy scope on ${schemaOf(n)}.${table} using (${shown}) with check (${shown})`,
        );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
