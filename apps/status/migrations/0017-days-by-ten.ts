import { addDays, sumUpDays } from '../src/projection/months.js';
import { schemaOf } from '../src/projection/generation.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days are summed up by ten days too, in generations that were made before that as far as their months are closed. */
export class DaysByTen implements MigrationInterface {
  readonly name = 'DaysByTen0000000000017';

  async up(runner: QueryRunner): Promise<void> {
    const generations = (await runner.query('select n from generation')) as { n: number }[];
    for (const { n } of generations) {
      await runner.query(`set search_path = ${schemaOf(n)}, public`);
      const [made] = (await runner.query(
        `select exists (select from information_schema.columns
           where table_schema = $1 and table_name = 'days_month' and column_name = 'stretch') as already`,
        [schemaOf(n)],
      )) as [{ already: boolean }];
      if (made.already) continue;
      await runner.query('drop table days_month');
      await addDays(runner);
      const [closed] = (await runner.query(
        `select nullif(until, '-infinity') as until from months_closed`,
      )) as [{ until: Date | null }];
      if (closed.until) await sumUpDays(runner, '-infinity', closed.until);
    }
    await runner.query('set search_path = public');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
