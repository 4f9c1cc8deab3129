import { roleNames } from '@libs/database';
import type { QueryRunner } from 'typeorm';

/** Which ids are one person's, as registration has told it (migration step). Ids alone: a request may read it. */
export async function createMerges(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    create table merged_worker (
      merged_id uuid primary key,
      -- Empty: it was taken back.
      survivor_id uuid,
      -- Trips that were told twice: [{from, to}].
      journeys jsonb not null,
      -- Of the event in registration's outbox: a later one stands above an earlier one.
      position bigint not null
    );
    create index merged_worker_survivor on merged_worker (survivor_id) where survivor_id is not null;
    grant select on merged_worker to ${app};
    grant select, insert, update on merged_worker to ${system};

    create function ids_of_person(worker uuid) returns setof uuid language sql stable as $$
      with recursive person as (
        select worker as id
        union
        select case m.merged_id when p.id then m.survivor_id else m.merged_id end
        from person p join merged_worker m on m.survivor_id is not null and (m.merged_id = p.id or m.survivor_id = p.id))
      select id from person $$;

    create function ids_of_trip(worker uuid, journey uuid) returns setof uuid language sql stable as $$
      with recursive same (one, other) as (
        select (t ->> 'from')::uuid, (t ->> 'to')::uuid
        from merged_worker m cross join jsonb_array_elements(m.journeys) t
        where m.survivor_id is not null and m.merged_id in (select ids_of_person(worker))),
      trip as (
        select journey as id
        union
        select case s.one when t.id then s.other else s.one end from trip t join same s on t.id in (s.one, s.other))
      select id from trip $$;
  `);
}
