import { inAreas, roleNames, setting } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may read what is said of a recruiter: the head of the village, the district, the state's office (domain.md §2.4, R9). */
const READER = `${setting('role')} in ('KEPALA_DESA', 'DINAS', 'BP3MI')`;

/** The regency lies in the request's areas, or they lie in it. */
const IN_REGENCY = `exists (
  select from unnest(string_to_array(${setting('areas')}, ',')) p
  where p ~ '^\\d{2}(\\d{2}(\\d{2}(\\d{4})?)?)?$' and (regency_code ^@ p or p ^@ regency_code))`;

/** What is reported of people who recruit (R9): RESTRICTED, and each report on its own, with the answer to it. */
export class Recruiters implements MigrationInterface {
  readonly name = 'Recruiters0000000000060';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner);
    await secure(runner);
    await recognise(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

async function createTables(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    -- A pseudonym, and nothing that names anybody: what he is called stands in the reports.
    create table recruiter (
      id uuid primary key,
      code text not null unique,
      regency_code text not null collate "C" references area (code) check (regency_code ~ '^\\d{4}$'),
      kind text not null,
      recorded_at timestamptz not null
    );
    create index recruiter_regency on recruiter (regency_code, id desc);

    create table recruiter_report (
      id uuid primary key,
      recruiter_id uuid not null references recruiter (id),
      village_code text not null collate "C" references area (code),
      -- Whose word it is, by code.
      source text not null,
      told_on date not null,
      flags text[] not null,
      -- What became of somebody whom he recruited (RF14).
      lost_case text,
      worker_id uuid references worker (id) on delete set null,
      -- The company for which he says he works.
      p3mi_id text,
      -- Under a key of the report's own: the name and number by which he is known, and what was said.
      data_key bytea not null,
      told bytea not null,
      -- Keyed: finds the same recruiter again, and no role reads them.
      name_key bytea not null,
      phone_key bytea,
      state text not null check (state in ('STANDING', 'WITHDRAWN', 'UNFOUNDED')),
      end_reason text,
      ended_on date,
      ended_role text,
      ended_by text,
      version integer not null,
      role text not null,
      officer text not null,
      recorded_at timestamptz not null,
      check ((state = 'STANDING') = (end_reason is null) and (end_reason is null) = (ended_on is null)
        and (end_reason is null) = (ended_role is null) and (end_reason is null) = (ended_by is null))
    );
    create index recruiter_report_of on recruiter_report (recruiter_id, id desc);
    create index recruiter_report_village on recruiter_report (village_code text_pattern_ops);
    create index recruiter_report_name on recruiter_report (name_key);
    create index recruiter_report_phone on recruiter_report (phone_key) where phone_key is not null;

    -- What he says to it.
    create table recruiter_reply (
      id uuid primary key,
      report_id uuid not null references recruiter_report (id),
      said_on date not null,
      -- Under the report's key: read with it, and destroyed with it.
      said bytea not null,
      role text not null,
      officer text not null,
      recorded_at timestamptz not null
    );
    create index recruiter_reply_report on recruiter_reply (report_id, id);

    grant select, insert on recruiter, recruiter_reply to ${app};
    grant insert on recruiter_report to ${app};
    grant select (id, recruiter_id, village_code, source, told_on, flags, lost_case, worker_id, p3mi_id, data_key, told, state,
      end_reason, ended_on, ended_role, ended_by, version, role, officer, recorded_at) on recruiter_report to ${app};
    grant update (state, end_reason, ended_on, ended_role, ended_by, version) on recruiter_report to ${app};
    grant select on recruiter, recruiter_report, recruiter_reply to ${system};
  `);
}

/** A desk writes down what it is told and does not read it again: two rules, where other tables have one. */
async function secure(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  const ofReport = `exists (select from recruiter_report r where r.id = report_id)`;
  const rules = [
    [
      'recruiter',
      `${READER} and exists (select from recruiter_report r where r.recruiter_id = recruiter.id)`,
      IN_REGENCY,
    ],
    ['recruiter_report', `${READER} and ${inAreas('village_code')}`, inAreas('village_code')],
    ['recruiter_reply', ofReport, ofReport],
  ] as const;
  for (const [table, seen, written] of rules)
    await runner.query(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy seen on ${table} for select to ${app} using (${seen});
      create policy changed on ${table} for update to ${app} using (${seen}) with check (${seen});
      create policy written on ${table} for insert to ${app} with check (${written});
      create policy machine on ${table} to ${system} using (true) with check (true);
      create policy owner on ${table} to current_user using (true) with check (true);
    `);
}

async function recognise(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    -- One purpose: whether he was reported in this regency before, by his number, or else by his name where only one of the
    -- kind bears it and no two numbers tell them apart. Two who report him at once wait for each other.
    create function recognise_recruiter(regency text, his_kind text, his_name bytea, his_phone bytea) returns uuid
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        known uuid;
        named uuid[];
      begin
        if not exists (select from unnest(string_to_array(${setting('areas')}, ',')) p
          where p ~ '^\\d{2}(\\d{2}(\\d{2}(\\d{4})?)?)?$' and (regency ^@ p or p ^@ regency)) then return null; end if;
        perform pg_advisory_xact_lock(hashtext('recruiter'), regency::integer);
        select r.recruiter_id into known from recruiter_report r join recruiter x on x.id = r.recruiter_id
          where x.regency_code = regency and r.phone_key = his_phone order by r.id desc limit 1;
        if known is not null then return known; end if;
        named := array(
          select distinct x.id from recruiter_report r join recruiter x on x.id = r.recruiter_id
          where x.regency_code = regency and x.kind = his_kind and r.name_key = his_name
            and (his_phone is null or not exists (
              select from recruiter_report o where o.recruiter_id = x.id and o.phone_key is not null)));
        return case when cardinality(named) = 1 then named[1] end;
      end $$;
    revoke execute on function recognise_recruiter(text, text, bytea, bytea) from public;
    grant execute on function recognise_recruiter(text, text, bytea, bytea) to ${app};

    -- One purpose: how far the standing reports of somebody reach, in numbers alone (RF14, domain.md §9).
    create function recruiter_reach(codes text[]) returns table (code text, villages integer, lost_cases integer)
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select x.code, count(distinct r.village_code)::integer,
          (count(distinct coalesce(r.worker_id, r.id)) filter (where r.lost_case is not null))::integer
        from recruiter x join recruiter_report r on r.recruiter_id = x.id
        where x.code = any (codes) and r.state = 'STANDING' group by x.code
      $$;
    revoke execute on function recruiter_reach(text[]) from public;
    grant execute on function recruiter_reach(text[]) to ${app}, ${system};
  `);
}
