import { inAreas, roleNames, secureRows } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was last told of each device of a village desk: how much waits there, and since when (domain.md §8.3). */
export class DeskReports implements MigrationInterface {
  readonly name = 'DeskReports0000000000091';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      create table desk_report (
        village_code text not null collate "C" check (village_code ~ '^[0-9]{10}$'),
        -- The device, or the officer where her sign-in is bound to none.
        desk text not null,
        waiting integer not null check (waiting >= 0),
        oldest_waiting_since timestamptz,
        told_at timestamptz not null,
        primary key (village_code, desk),
        check ((waiting > 0) = (oldest_waiting_since is not null))
      );
      grant select, insert, update (waiting, oldest_waiting_since, told_at) on desk_report to ${app};
      grant select on desk_report to ${system};
    `);
    await secureRows(runner, 'desk_report', inAreas('village_code'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
