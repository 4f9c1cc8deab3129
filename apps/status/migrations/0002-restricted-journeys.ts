import { schemaOf, countAllJourneys, JOURNEYS_SHOWN } from '../src/projection/generation.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A journey that is RESTRICTED is counted and not shown, in generations that were made before there was such a one too.
 * None of theirs is: nothing that makes one so was on the log.
 */
export class RestrictedJourneys implements MigrationInterface {
  readonly name = 'RestrictedJourneys0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    const generations = (await runner.query('select n from generation')) as { n: number }[];
    for (const { n } of generations) {
      await runner.query(`
        set search_path = ${schemaOf(n)}, public;
        alter table journey add column if not exists confidentiality text not null default 'NORMAL'
          check (confidentiality in ('NORMAL', 'RESTRICTED'));
        alter policy scope on journey using (${JOURNEYS_SHOWN}) with check (${JOURNEYS_SHOWN});
      `);
      await countAllJourneys(runner);
    }
    await runner.query('set search_path = public');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
