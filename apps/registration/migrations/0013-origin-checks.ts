import { appendOnly, roleNames, setting } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody is from is told to who has her before him: each look is written down, whether it finds her or not. */
export class OriginChecks implements MigrationInterface {
  readonly name = 'OriginChecks0000000000013';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      -- No request reads it.
      create table origin_check (
        id bigint generated always as identity primary key,
        -- Whose records were found: they may ask who looked.
        found uuid[] not null,
        reason text not null,
        officer text not null,
        role text not null,
        org_id text not null,
        asked_at timestamptz not null
      );
      grant select on origin_check to ${system};

      -- One purpose: of which villages a number is. Who asks sees no record, and nothing that tells how she left.
      create function check_origin(number bytea, why text, officer text, at timestamptz)
        returns table (village_code text, vouched boolean, written_on date)
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
        declare hers uuid[];
        begin
          if ${setting('role')} not in ('BP3MI', 'PERWAKILAN') then
            raise exception 'not for this role' using errcode = '42501';
          end if;
          hers := array(
            select distinct w.id from match_key k join worker w on w.id = k.worker_id
            where k.kind = 'NIK' and k.hash = number and w.merged_into is null);
          insert into origin_check (found, reason, officer, role, org_id, asked_at)
            values (hers, why, officer, ${setting('role')}, coalesce(${setting('org')}, ''), at);
          return query
            select w.village_code, bool_or(w.state in ('VILLAGE_VERIFIED', 'DISTRICT_VERIFIED')),
              (min(w.recorded_at) at time zone 'Asia/Jakarta')::date
            from worker w where w.id = any (hers) group by 1 order by 2 desc, 3;
        end $$;
      revoke execute on function check_origin(bytea, text, text, timestamptz) from public;
      grant execute on function check_origin(bytea, text, text, timestamptz) to ${app};
    `);
    await appendOnly(runner, 'origin_check');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
