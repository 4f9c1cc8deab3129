import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The policy is changed by two people, told to everybody, and every journey that it touches is screened again (X8). */
export class PolicyChanges implements MigrationInterface {
  readonly name = 'PolicyChanges0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      create table policy_change (
        id uuid primary key,
        version integer not null,
        state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
        row jsonb not null,
        supersedes uuid references destination_policy (id),
        proposed_by text not null,
        proposed_at timestamptz not null,
        decided_by text,
        decided_at timestamptz,
        check ((state = 'PROPOSED') = (decided_by is null)),
        -- Nobody approves what is their own, whatever a request forgets to ask.
        check (state <> 'APPROVED' or decided_by <> proposed_by)
      );
      grant select, insert on policy_change to ${app};
      grant update (version, state, decided_by, decided_at) on policy_change to ${app};
      grant insert, update (superseded_at) on destination_policy to ${app};

      -- Whether the log has been told of the row: those that a migration brings are told when the service starts.
      alter table destination_policy add column told boolean not null default false;
      alter table p3mi_licence add column told boolean not null default false;
      grant update (told) on destination_policy, p3mi_licence to ${system};

      -- What she plans, as registration told it; where there is an agreement, that counts.
      alter table candidate
        add column country text,
        add column scheme text,
        add column employer_type text,
        add column isco08 text;
      alter table placement add column policy_hold jsonb;
      grant update (policy_hold) on placement to ${system};

      -- A walk through all journeys that have not left, by reference; "after" is how far it has come.
      create table rescreening (
        policy_row_id uuid primary key references destination_policy (id),
        asked_at timestamptz not null,
        after uuid not null default '00000000-0000-0000-0000-000000000000',
        looked_at integer not null default 0,
        touched integer not null default 0,
        done_at timestamptz
      );
      grant insert on rescreening to ${app};
      grant select, update on rescreening to ${system};

      -- Each journey is told of a row once, however often the walk begins.
      create table rescreened (
        journey_id uuid not null,
        policy_row_id uuid not null,
        outcome text not null,
        code text,
        primary key (journey_id, policy_row_id)
      );
      grant select, insert on rescreened to ${system};

      create view bound as
        select c.worker_id, c.journey_id,
               coalesce(p.agreement ->> 'country', c.country) as country,
               coalesce(p.agreement ->> 'scheme', c.scheme) as scheme,
               coalesce(p.agreement ->> 'employerType', c.employer_type) as employer_type,
               coalesce(p.agreement ->> 'isco08', c.isco08) as isco08,
               coalesce((p.agreement ->> 'plannedDeparture')::date, c.planned_departure) as planned_departure
        from candidate c
        left join lateral (
          select agreement, state, departure, arrival from placement p
          where p.worker_id = c.worker_id and (p.journey_id = c.journey_id or p.journey_id is null)
          order by id desc limit 1) p on true
        where c.village_code is not null and c.journey_id is not null and p.departure is null and p.arrival is null
          and p.state is distinct from 'RETURNED';
      comment on view bound is 'Journeys that have not left, and where they are bound for';
      grant select on bound to ${system};

      -- One purpose: how many journeys a change would touch. Counts of plans, no reference, no village.
      create function plans_for(of_country text)
        returns table (scheme text, employer_type text, isco08 text, planned_departure date, journeys bigint)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp
        as $$
          select scheme, employer_type, isco08, planned_departure, count(*) from bound where country = of_country
          group by 1, 2, 3, 4 $$;
      revoke execute on function plans_for(text) from public;
      grant execute on function plans_for(text) to ${app};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
