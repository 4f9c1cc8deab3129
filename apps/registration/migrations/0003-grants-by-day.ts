import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Grants go by when things happened, in whatever order they are heard. */
export class GrantsByDay implements MigrationInterface {
  readonly name = 'GrantsByDay0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    const { system } = await roleNames(runner);
    await runner.query(`
      alter table record_grant add column since date;
      update record_grant set since = until - interval '5 years';
      alter table record_grant alter column since set not null;

      -- The last day on which a purpose was fulfilled, kept also before anything is heard that would open a grant.
      create table grant_end (
        worker_id uuid not null,
        purpose text not null,
        ended_on date not null,
        -- Who goes on needing it: the mission where she has arrived.
        but_org_id text,
        primary key (worker_id, purpose)
      );
      grant select, insert, update on grant_end to ${system};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
