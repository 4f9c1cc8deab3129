import { schemaOf } from '../src/projection/generation.js';
import { addVillages } from '../src/projection/village-tables.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a village was last heard is kept, in generations that were made before it was, too: as far as their days tell. */
export class VillagesHeard implements MigrationInterface {
  readonly name = 'VillagesHeard0000000000008';

  async up(runner: QueryRunner): Promise<void> {
    const generations = (await runner.query('select n from generation')) as { n: number }[];
    for (const { n } of generations) {
      await runner.query(`set search_path = ${schemaOf(n)}, public`);
      const [made] = (await runner.query(`select to_regclass('village_heard') is not null as before`)) as [
        { before: boolean },
      ];
      if (made.before) continue;
      await addVillages(runner);
      await runner.query(`
        insert into village_heard (village, first_heard_at, last_heard_at)
          select village, min(first_heard_at), max(last_heard_at) from village_day group by 1 order by 1;
        insert into village_count (heard_hour, province, villages)
          select date_trunc('hour', at, 'UTC'), left(village, 2), count(*) from (
            select village, last_heard_at as at from village_heard union all select village, '-infinity' from village_heard) v
          group by 1, 2`);
    }
    await runner.query('set search_path = public');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
