import { appendOnly, IDEMPOTENCY_TABLE, inAreas, roleNames, secureRows, setting } from '@libs/database';
import { createInbox, createOutbox } from '@libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Placements implements MigrationInterface {
  readonly name = 'Placements0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createOutbox(runner);
    await createInbox(runner);
    await candidates(runner);
    await placements(runner);
    await decisions(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

async function candidates(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    ${IDEMPOTENCY_TABLE}
    grant select, insert on idempotency to ${app};
    grant select, delete on idempotency to ${system};

    -- What was heard of a worker. Every column but the first may still be unknown: services speak in no common order.
    create table candidate (
      worker_id uuid primary key,
      journey_id uuid,
      village_code text collate "C",
      birth_year integer,
      planned_departure date,
      village_verified_on date,
      district_verified_on date,
      oriented_on date,
      certificates jsonb not null default '{}',
      failed_tests integer not null default 0,
      heard jsonb not null,
      facts jsonb not null
    );
    grant select, insert, update on candidate to ${system};

    -- One purpose: to act on the one worker whose reference was given. The app role may not read the table itself, so
    -- nobody can look around among candidates, whatever a query forgets.
    create function candidate_by_reference(reference uuid) returns setof candidate
      language sql stable security definer set search_path = pg_catalog, public, pg_temp
      as $$ select * from candidate where worker_id = reference $$;
    revoke execute on function candidate_by_reference(uuid) from public;
    grant execute on function candidate_by_reference(uuid) to ${app};
  `);
}

async function placements(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    create table placement (
      id uuid primary key,
      worker_id uuid not null,
      journey_id uuid,
      p3mi_id text,
      area text collate "C",
      linked boolean not null,
      version integer not null,
      state text not null check (state in ('SELECTED', 'CLEARED', 'DEPARTED', 'WORKING', 'RETURNED')),
      country text not null,
      mission text,
      agreement jsonb,
      medical jsonb,
      passport jsonb,
      visa jsonb,
      insurance jsonb not null,
      contract jsonb,
      clearance jsonb,
      departure jsonb,
      arrival jsonb,
      returned_on date,
      data_key bytea,
      papers bytea,
      recorded_at timestamptz not null,
      check (state <> 'CLEARED' or clearance is not null),
      check (papers is null or data_key is not null)
    );
    create index placement_worker on placement (worker_id);
    create index placement_company on placement (p3mi_id, id desc);
    create index placement_mission on placement (mission, id desc);
    create index placement_area on placement (area text_pattern_ops, id desc);
    -- Of one worker one at a time, whichever company asks: row security hides the others' from each, not from this.
    create unique index placement_agreement_open on placement (worker_id)
      where agreement is not null and state <> 'RETURNED';

    grant select, insert on placement to ${app};
    grant update (version, state, country, mission, agreement, medical, passport, visa, insurance, contract,
      clearance, departure, arrival, data_key, papers) on placement to ${app};
    grant select on placement to ${system};
    grant update (version, state, area, linked, journey_id, returned_on) on placement to ${system};
  `);
  // A company sees its own, a mission those bound for its countries, an office those of its area.
  await secureRows(
    runner,
    'placement',
    `(${setting('role')} = 'P3MI' and p3mi_id = ${setting('org')})
     or (${setting('role')} = 'PERWAKILAN' and mission = ${setting('org')})
     or (${setting('role')} in ('BP3MI', 'DINAS') and ${inAreas('area')})`,
  );
}

async function decisions(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    create table decision (
      id uuid primary key,
      placement_id uuid not null,
      worker_id uuid not null,
      kind text not null check (kind in ('AGREEMENT', 'CLEARANCE')),
      decided_by text not null,
      decided_at timestamptz not null,
      results jsonb not null,
      policy_version text not null,
      policy_row_ids uuid[] not null,
      fact_ids uuid[] not null,
      heard jsonb not null
    );
    create index decision_placement on decision (placement_id);
    grant insert on decision to ${app};
    grant select on decision to ${system};
  `);
  await secureRows(runner, 'decision', `decided_by = ${setting('org')}`);
  await appendOnly(runner, 'decision');
}
