import { appendOnly, roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables that somebody has published, as they were printed: targets, a program's own figures, the ministry's reports. They
 * stand beside what is counted and are never folded from events, so they belong to no generation.
 */
export class PublishedTables implements MigrationInterface {
  readonly name = 'PublishedTables0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      create table published_table (
        id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        measure text not null,
        -- Of a target: the measure aimed at.
        aims_at text,
        period_from date not null,
        period_to date not null check (period_from <= period_to),
        -- originArea, serviceOffice or debarkation, and its code; the whole country without.
        scope text,
        scope_code text,
        -- The day from which it stands.
        published_on date not null,
        body jsonb not null,
        imported_at timestamptz not null default now(),
        check ((scope is null) = (scope_code is null)),
        check ((measure = 'TARGET') = (aims_at is not null))
      );
      create index published_table_asked on published_table (measure, period_from, period_to);
      grant select on published_table to ${app};
    `);
    await appendOnly(runner, 'published_table');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
