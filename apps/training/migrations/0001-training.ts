import { IDEMPOTENCY_TABLE, inAreas, roleNames, secureRows, setting } from '@libs/database';
import { createInbox, createOutbox } from '@libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Training implements MigrationInterface {
  readonly name = 'Training0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createOutbox(runner);
    await createInbox(runner);
    const { app, system } = await roleNames(runner);
    await runner.query(`
      ${IDEMPOTENCY_TABLE}
      grant select, insert on idempotency to ${app};
      grant select, delete on idempotency to ${system};

      create table course (
        id uuid primary key,
        title text not null,
        training_type text not null,
        language text,
        country text,
        hours integer not null,
        -- Both or neither: a course that ends in a competence test says for which job, by which scheme.
        isco08 text,
        certification_scheme text,
        check ((isco08 is null) = (certification_scheme is null))
      );
      grant select on course to ${app}, ${system};

      -- Heard of registration, in any order: what is not yet heard is null.
      create table candidate (
        worker_id uuid primary key,
        journey_id uuid,
        village_code text collate "C",
        sex text,
        birth_year integer,
        country text,
        isco08 text,
        verified_on date,
        registration_seq integer not null
      );
      create index candidate_village on candidate (village_code text_pattern_ops, worker_id desc);
      grant select on candidate to ${app};
      grant select, insert, update on candidate to ${system};

      -- A training centre serves no area and may not look for people: a candidate gives it her reference, and by this
      -- it learns of her alone what enrolling her rests on.
      create function candidate_to_enrol(reference uuid)
        returns table (worker_id uuid, journey_id uuid, village_code text, verified_on date, registration_seq integer)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
          select c.worker_id, c.journey_id, c.village_code, c.verified_on, c.registration_seq
          from candidate c where c.worker_id = reference $$;
      revoke execute on function candidate_to_enrol(uuid) from public;
      grant execute on function candidate_to_enrol(uuid) to ${app};

      create table enrolment (
        id uuid primary key,
        worker_id uuid not null,
        journey_id uuid,
        village_code text not null collate "C",
        registration_seq integer not null,
        course_id uuid not null references course (id),
        training_type text not null,
        isco08 text,
        certification_scheme text,
        provider_id text not null,
        lsp_id text,
        state text not null check (state in ('ATTENDING', 'CERTIFIED')),
        attempts integer not null,
        enrolled_on date not null,
        certified_on date,
        expires_on date,
        version integer not null,
        recorded_at timestamptz not null default now(),
        -- Who teaches does not examine (fixture X15).
        check (lsp_id <> provider_id),
        check ((lsp_id is null) = (certification_scheme is null)),
        check ((state = 'CERTIFIED') = (certified_on is not null and expires_on is not null))
      );
      create unique index enrolment_once on enrolment (worker_id, course_id) where state = 'ATTENDING';
      create index enrolment_village on enrolment (village_code text_pattern_ops, id desc);
      create index enrolment_provider on enrolment (provider_id, id desc);
      create index enrolment_lsp on enrolment (lsp_id, id desc);
      grant select, insert on enrolment to ${app};
      grant update (state, attempts, certified_on, expires_on, version) on enrolment to ${app};
      grant select on enrolment to ${system};

      create table orientation (
        id uuid primary key,
        session_id uuid not null,
        worker_id uuid not null,
        journey_id uuid,
        village_code text not null collate "C",
        registration_seq integer not null,
        topics text[] not null,
        place text,
        office_code text not null,
        passed_on date not null,
        recorded_at timestamptz not null default now(),
        unique nulls not distinct (worker_id, journey_id)
      );
      grant select, insert on orientation to ${app};
      grant select on orientation to ${system};
    `);
    await secureRows(runner, 'candidate', inAreas('village_code'));
    await secureRows(
      runner,
      'enrolment',
      `provider_id = ${setting('org')} or lsp_id = ${setting('org')} or ${inAreas('village_code')}`,
    );
    await secureRows(runner, 'orientation', inAreas('village_code'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
