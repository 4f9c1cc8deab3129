import { FOLD_VERSION, MEASURES_VERSION } from '@libs/journey';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { schemaOf } from '../src/projection/generation.js';

/**
 * A generation says with which fold and measures it was entered. All that were filled before it was kept are of the first of
 * both; one in which nothing was heard yet will be of those that this code has.
 */
export class Versions implements MigrationInterface {
  readonly name = 'Versions0000000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table generation
        add column fold_version integer not null default 1,
        add column measures_version integer not null default 1;
      alter table generation alter column fold_version drop default, alter column measures_version drop default;
    `);
    const generations = (await runner.query('select n from generation')) as { n: number }[];
    for (const { n } of generations) {
      const heard = ['fact', 'restricted_fact'].map(
        (table) => `exists (select from ${schemaOf(n)}.${table})`,
      );
      await runner.query(
        `update generation set fold_version = $2, measures_version = $3 where n = $1 and not (${heard.join(' or ')})`,
        [n, FOLD_VERSION, MEASURES_VERSION],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
