import { IDEMPOTENCY_TABLE, inAreas, roleNames, secureRows, setting } from '@libs/database';
import { createInbox, createOutbox } from '@libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Workers implements MigrationInterface {
  readonly name = 'Workers0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createOutbox(runner);
    await createInbox(runner);
    const { app, system } = await roleNames(runner);
    await runner.query(`
      ${IDEMPOTENCY_TABLE}
      grant select, insert on idempotency to ${app};
      grant select, delete on idempotency to ${system};

      create table area (
        code text primary key check (code ~ '^\\d{2}(\\d{2}(\\d{2}(\\d{4})?)?)?$'),
        name text not null,
        kind text not null
      );
      grant select on area to ${app}, ${system};

      create table worker (
        id uuid primary key,
        journey_id uuid not null unique,
        village_code text not null collate "C" references area (code),
        sex text not null check (sex in ('L', 'P')),
        birth_year integer not null,
        identity_status text not null,
        country text not null,
        isco08 text not null,
        planned_departure date not null,
        state text not null check (state in ('REGISTERED', 'VILLAGE_VERIFIED', 'DISTRICT_VERIFIED')),
        permit_letter_id uuid,
        permit_signer text,
        version integer not null,
        data_key bytea not null,
        card bytea not null,
        identity bytea not null,
        recorded_at timestamptz not null,
        check (state <> 'VILLAGE_VERIFIED' or permit_letter_id is not null)
      );
      create index worker_village on worker (village_code text_pattern_ops, id desc);
      grant select, insert on worker to ${app};
      grant update (state, permit_letter_id, permit_signer, version) on worker to ${app};
      grant select on worker to ${system};

      -- Who beyond the areas may look at a person, for how long: a training centre, a company, a mission.
      create table record_grant (
        worker_id uuid not null,
        org_id text not null,
        purpose text not null,
        until timestamptz not null,
        primary key (worker_id, org_id, purpose)
      );
      grant select on record_grant to ${app};
      grant select, insert, update on record_grant to ${system};
    `);
    await secureRows(runner, 'record_grant', `org_id = ${setting('org')}`);
    await secureRows(
      runner,
      'worker',
      `(${inAreas('village_code')}) or exists (
        select from record_grant g where g.worker_id = worker.id and g.org_id = ${setting('org')} and g.until > now())`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
