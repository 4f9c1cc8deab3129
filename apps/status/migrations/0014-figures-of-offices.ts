import { ENTRIES_SHOWN, MONTHS_SHOWN } from '../src/projection/figures-shown.js';
import { ENTRIES_ASKED, schemaOf } from '../src/projection/generation.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** BP3MI sees what it served itself, in generations that were made before that too. */
export class FiguresOfOffices implements MigrationInterface {
  readonly name = 'FiguresOfOffices0000000000014';

  async up(runner: QueryRunner): Promise<void> {
    const generations = (await runner.query('select n from generation')) as { n: number }[];
    for (const { n } of generations) {
      await runner.query(`
        set search_path = ${schemaOf(n)}, public;
        alter policy scope on figure_entry using (${ENTRIES_SHOWN}) with check (${ENTRIES_SHOWN});
        alter policy scope on figure_month using (${MONTHS_SHOWN}) with check (${MONTHS_SHOWN});
        drop index figure_entry_asked;
        ${ENTRIES_ASKED};
      `);
    }
    await runner.query('set search_path = public');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
