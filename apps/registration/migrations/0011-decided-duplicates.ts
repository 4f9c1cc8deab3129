import { roleNames, setting } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As the row security of `duplicate_candidate` has it: the office whose area is named, and no other. */
const DECIDED_BY = `d.office_area = any (array_remove(string_to_array(${setting('areas')}, ','), ''))
  or (d.office_area = '' and ${setting('role')} = 'PEMERIKSA_DUPLIKAT')`;

/** An office looks at a pair side by side while it is undecided, and finds two people or one. */
export class DecidedDuplicates implements MigrationInterface {
  readonly name = 'DecidedDuplicates0000000000011';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      alter table duplicate_candidate
        drop constraint duplicate_candidate_state_check,
        add constraint duplicate_candidate_state_check check (state in ('OPEN', 'DISMISSED', 'MERGED')),
        add column survivor_id uuid,
        add column journeys jsonb,
        add check ((state = 'MERGED') = (survivor_id is not null)),
        add check (survivor_id in (worker_id, other_id)),
        add check ((survivor_id is null) = (journeys is null));
      grant select (survivor_id, journeys) on duplicate_candidate to ${app};
      grant update (state, version, decided_at, survivor_id, journeys) on duplicate_candidate to ${app};

      -- The record that she goes on with, where this one was found to be her second.
      alter table worker add column merged_into uuid references worker (id), add check (merged_into <> id);
      create index worker_merged_into on worker (merged_into) where merged_into is not null;
    `);
    await followDecisions(runner);
    await showPairs(runner);
    await findSurvivors(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

/** What a decision leads to in two villages, of which none need be in the scope of who decides. */
async function followDecisions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create or replace function mark_suspected() returns trigger
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare pair uuid[] := array[new.worker_id, new.other_id];
      begin
        perform from worker where id = any (pair) order by id for no key update;
        update worker w set duplicate_refs = array(
          select case w.id when d.worker_id then d.worker_ref else d.other_ref end from duplicate_candidate d
          where d.state = 'OPEN' and w.id in (d.worker_id, d.other_id) order by d.id)
        where w.id = any (pair);

        if new.state = 'MERGED' then
          if exists (select from worker where id = any (pair) and merged_into is not null) then
            raise unique_violation using message = 'One of the pair is merged already';
          end if;
          update worker set merged_into = new.survivor_id, version = version + 1
          where id = any (pair) and id <> new.survivor_id;
        elsif tg_op = 'UPDATE' and old.state = 'MERGED' then
          update worker set merged_into = null, version = version + 1
          where id = any (pair) and merged_into = old.survivor_id;
        end if;

        -- The office may look from the suspicion until the decision. No organisation has a code such as this one's.
        if new.state = 'OPEN' then
          insert into record_grant (worker_id, org_id, purpose, since, until)
          select each, 'DEDUP:' || new.office_area, 'DEDUP', current_date, 'infinity' from unnest(pair) as each
          on conflict (worker_id, org_id, purpose) do update set until = 'infinity';
        else
          update record_grant g set until = now()
          where worker_id = any (pair) and org_id = 'DEDUP:' || new.office_area and purpose = 'DEDUP' and until > now()
            and not exists (
              select from duplicate_candidate d
              where d.state = 'OPEN' and d.office_area = new.office_area and g.worker_id in (d.worker_id, d.other_id));
        end if;
        return null;
      end $$;
    insert into record_grant (worker_id, org_id, purpose, since, until)
      select each, 'DEDUP:' || office_area, 'DEDUP', current_date, 'infinity'
      from duplicate_candidate d, unnest(array[d.worker_id, d.other_id]) as each where state = 'OPEN'
      on conflict do nothing;
  `);
}

async function showPairs(runner: QueryRunner): Promise<void> {
  const { app } = await roleNames(runner);
  await runner.query(`
    -- One purpose: the two records of one undecided pair, for the office that decides it, under its grant. Of one that is
    -- RESTRICTED it says that there is one.
    create function duplicate_sides(candidate uuid) returns table (
      worker_id uuid, journey_id uuid, ref text, restricted boolean, merged boolean, village_code text, sex text,
      birth_year integer, state text, country text, data_key bytea, card bytea, identity bytea, recorded_at timestamptz)
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select w.id, s.journey_id, case w.id when d.worker_id then d.worker_ref else d.other_ref end,
          w.confidentiality <> 'NORMAL', w.merged_into is not null, s.village_code, s.sex, s.birth_year, s.state, s.country,
          s.data_key, s.card, s.identity, s.recorded_at
        from duplicate_candidate d
        join worker w on w.id in (d.worker_id, d.other_id)
        join record_grant g on g.worker_id = w.id and g.org_id = 'DEDUP:' || d.office_area and g.purpose = 'DEDUP'
          and g.until > now()
        left join worker s on s.id = w.id and s.confidentiality = 'NORMAL'
        where d.id = candidate and d.state = 'OPEN' and (${DECIDED_BY})
        order by w.recorded_at, w.id
      $$;
    revoke execute on function duplicate_sides(uuid) from public;
    grant execute on function duplicate_sides(uuid) to ${app};
  `);
}

/** Who is like a record that was merged is like the one that stays. */
async function findSurvivors(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create or replace function find_duplicates(reference uuid, current_key text, nik bytea, own bytea[], sought bytea[])
      returns table (other_id uuid, same_nik boolean)
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        delete from match_key where worker_id = reference;
        insert into match_key (worker_id, kind, key_id, hash)
          select reference, 'NIK', current_key, nik where nik is not null
          union all select reference, 'LIKENESS', current_key, each from unnest(own) as each;
        return query
          with recursive found as (
            select k.worker_id as id, bool_or(k.kind = 'NIK') as same, count(*) as shared from match_key k
            where k.hash = any (sought || nik) and k.worker_id <> reference
            group by k.worker_id order by 2 desc, 3 desc, 1 limit 200),
          reached as (
            select f.id, f.same, f.shared from found f
            union
            select w.merged_into, r.same, r.shared from reached r join worker w on w.id = r.id
            where w.merged_into is not null)
          select r.id, bool_or(r.same) from reached r join worker w on w.id = r.id
          where w.merged_into is null and r.id <> reference
          group by r.id order by 2 desc, max(r.shared) desc, r.id;
      end $$;
    drop index worker_to_be_sought;
    create index worker_to_be_sought on worker (recorded_at, id) where sought_at is null and merged_into is null;
  `);
}
