import { roleNames, secureRows } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A worker's family, as far as her village has to know it (R5, domain.md §2.4): of children no name. */
export class Family implements MigrationInterface {
  readonly name = 'Family0000000000031';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      create table family_member (
        id uuid primary key,
        worker_id uuid not null references worker (id),
        relation text not null,
        birth_year integer,
        school_status text,
        is_caregiver boolean not null,
        -- Under the worker's key; of a child there is none.
        name bytea,
        version integer not null,
        removed_on date,
        removal_reason text,
        recorded_at timestamptz not null,
        check ((removed_on is null) = (removal_reason is null))
      );
      create index family_member_worker on family_member (worker_id, id) where removed_on is null;
      grant select, insert on family_member to ${app};
      grant update (relation, birth_year, school_status, is_caregiver, name, version, removed_on, removal_reason)
        on family_member to ${app};
      grant select on family_member to ${system};
    `);
    await secureRows(
      runner,
      'family_member',
      'exists (select from worker w where w.id = family_member.worker_id)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
