import { roleNames } from '@libs/database';
import { AREA_EDITION } from '@libs/reference';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log is told of areas, and again of those that a new edition of the list changes. */
export class AreaTelling implements MigrationInterface {
  readonly name = 'AreaTelling0000000000081';

  async up(runner: QueryRunner): Promise<void> {
    const { system } = await roleNames(runner);
    await runner.query(`
      -- The edition that last changed the row. A constant default writes none of the 91,600 rows anew.
      alter table area add column edition text not null default '${AREA_EDITION.decree}';
      alter table area alter column edition drop default;
      -- Without it each batch is thought to be a few of few, and sorts them all.
      analyze area;

      -- How far the log has been told of what an edition changes. The migration that brings an edition brings its row here.
      create table area_telling (
        edition text primary key,
        told_to text not null default '',
        done_at timestamptz
      );
      insert into area_telling (edition) values ('${AREA_EDITION.decree}');
      grant select, update (told_to, done_at) on area_telling to ${system};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
