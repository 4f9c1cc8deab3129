import { addLedger, schemaOf } from '../src/projection/generation.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures are a ledger, in generations that were made before there was one too. What was heard before stands in none of
 * theirs: such a generation says that it counts nothing, until `npm run rebuild -- status` has made one that does.
 */
export class Ledger implements MigrationInterface {
  readonly name = 'Ledger0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table generation add column counts boolean not null default true');
    const generations = (await runner.query('select n from generation')) as { n: number }[];
    for (const { n } of generations) {
      await runner.query(`set search_path = ${schemaOf(n)}, public`);
      const [made] = (await runner.query(
        `select to_regclass('figure_entry') is not null as before, exists (select from fact) as told`,
      )) as [{ before: boolean; told: boolean }];
      if (made.before) continue;
      await addLedger(runner);
      await runner.query('drop table if exists restricted_count');
      if (made.told) await runner.query('update generation set counts = false where n = $1', [n]);
    }
    await runner.query('set search_path = public');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
