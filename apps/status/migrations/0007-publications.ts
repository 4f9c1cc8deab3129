import { appendOnly, roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the public is told, on days that are published: rounded numbers, kept as they were printed. Requests read these and
 * nothing that they were made from; whoever makes them needs a key that no request has (ADR 0019).
 */
export class Publications implements MigrationInterface {
  readonly name = 'Publications0000000000007';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      create table publication (
        day date primary key,
        as_of timestamptz not null,
        made_at timestamptz not null default now()
      );
      create table public_table (
        day date not null references publication,
        table_id text not null,
        period text not null,
        cells jsonb not null,
        primary key (day, table_id, period)
      );
      grant select on publication, public_table to ${app};
      grant select, insert on publication, public_table to ${system};
    `);
    await appendOnly(runner, 'publication');
    await appendOnly(runner, 'public_table');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
