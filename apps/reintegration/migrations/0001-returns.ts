import { IDEMPOTENCY_TABLE, inAreas, roleNames, secureRows } from '@libs/database';
import { createInbox, createOutbox } from '@libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the application may read of a return: all but its cause, which it may write and nobody may look at. */
const READABLE = `id, worker_id, journey_id, village_code, reporter_area, reporter_org, returned_on, debarkation_code,
  condition, accompanying_adults, accompanying_children, state, needs, urgent, plan_id, forms, outcome, version`;

export class Returns implements MigrationInterface {
  readonly name = 'Returns0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createOutbox(runner);
    await createInbox(runner);
    const { app, system } = await roleNames(runner);
    await runner.query(`
      ${IDEMPOTENCY_TABLE}
      grant select, insert on idempotency to ${app};
      grant select, delete on idempotency to ${system};

      -- Heard of registration and placement, in any order: what is not yet heard is null.
      create table known_worker (
        worker_id uuid primary key,
        journey_id uuid,
        village_code text collate "C",
        country text,
        departed_on date,
        arrived_on date,
        registration_seq integer not null default 0,
        placement_seq integer not null default 0
      );
      create index known_worker_village on known_worker (village_code text_pattern_ops, worker_id desc);
      grant select on known_worker to ${app};
      grant select, insert, update on known_worker to ${system};

      -- Whoever meets a returnee may record her, also where she comes from elsewhere: by this the return learns of her
      -- village and journey. The row that it leaves or locks makes a registration that is just being heard wait for the
      -- return, so that neither misses the other.
      create function origin_of(reference uuid) returns table (village_code text, journey_id uuid)
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
          insert into known_worker as k (worker_id) values (reference)
          on conflict (worker_id) do update set worker_id = excluded.worker_id
          returning k.village_code, k.journey_id $$;
      revoke execute on function origin_of(uuid) from public;
      grant execute on function origin_of(uuid) to ${app};

      create table return_case (
        id uuid primary key,
        worker_id uuid not null,
        journey_id uuid,
        -- Null until her registration is heard: the return is *belum terhubung*.
        village_code text collate "C",
        reporter_area text collate "C",
        reporter_org text,
        returned_on date not null,
        debarkation_code text,
        condition text,
        accompanying_adults integer not null check (accompanying_adults >= 0),
        accompanying_children integer not null check (accompanying_children >= 0),
        return_reason text not null,
        state text not null check (state in ('RETURNED', 'REINTEGRATING', 'COMPLETED')),
        needs text[],
        urgent boolean,
        plan_id uuid,
        forms text[],
        outcome text,
        version integer not null,
        recorded_at timestamptz not null default now(),
        check ((needs is null) = (urgent is null)),
        check ((plan_id is null) = (forms is null)),
        check (plan_id is null or needs is not null),
        check ((state = 'RETURNED') = (plan_id is null)),
        check ((state = 'COMPLETED') = (outcome is not null))
      );
      create index return_case_worker on return_case (worker_id);
      create index return_case_village on return_case (village_code text_pattern_ops, id desc);
      create index return_case_reporter on return_case (reporter_area text_pattern_ops, id desc);
      grant select (${READABLE}), insert on return_case to ${app};
      grant update (state, needs, urgent, plan_id, forms, outcome, version) on return_case to ${app};
      grant select (${READABLE}), update (journey_id, village_code, version) on return_case to ${system};

      create table programme_membership (
        id uuid primary key,
        return_id uuid not null references return_case (id),
        programme_type text not null,
        provider_id text not null,
        state text not null check (state in ('ACTIVE', 'GRADUATED')),
        accepted_on date not null,
        graduated_on date,
        check ((state = 'GRADUATED') = (graduated_on is not null))
      );
      create index programme_membership_return on programme_membership (return_id);
      grant select, insert on programme_membership to ${app};
      grant update (state, graduated_on) on programme_membership to ${app};
      grant select on programme_membership to ${system};
    `);
    await secureRows(runner, 'known_worker', inAreas('village_code'));
    await secureRows(runner, 'return_case', `${inAreas('village_code')} or ${inAreas('reporter_area')}`);
    await secureRows(
      runner,
      'programme_membership',
      'exists (select from return_case r where r.id = programme_membership.return_id)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
