import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A registration may be sent back and mended, rejected, or given up; what it was mended into takes its place. */
export class ReturnedAndEnded implements MigrationInterface {
  readonly name = 'ReturnedAndEnded0000000000008';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      alter table worker
        add column repair_reason text,
        add column end_reason text,
        -- What the desk was told and will be asked again when it mends; unknown of registrations before this.
        add column education text,
        add column scheme text,
        add column recruiter_id text;
      alter table worker drop constraint worker_state_check;
      alter table worker add constraint worker_state_check check (state in
        ('DRAFT', 'REGISTERED', 'VILLAGE_VERIFIED', 'DISTRICT_VERIFIED', 'ABROAD_KNOWN', 'REJECTED', 'WITHDRAWN'));
      alter table worker
        add check (state <> 'DRAFT' or repair_reason is not null),
        add check ((state in ('REJECTED', 'WITHDRAWN')) = (end_reason is not null));
      grant update (repair_reason, end_reason, sex, birth_year, education, identity_status, country, isco08, scheme,
        employer_type, planned_departure, recruiter_id, card, identity) on worker to ${app};

      -- One purpose: whoever was let look at somebody for a journey that has ended here needs to no more, nor does who is
      -- heard of later and of an earlier day (grants/grant-access/grant.ts). Of others it ends nothing.
      create function end_grants_of_the_ended(ended uuid, since_day date) returns void
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
        begin
          perform pg_advisory_xact_lock(hashtext(ended::text));
          if not exists (select from worker where id = ended and state in ('REJECTED', 'WITHDRAWN')) then return; end if;
          insert into grant_end (worker_id, purpose, ended_on)
            select ended, unnest(array['TRAINING', 'CERTIFICATION', 'PLACEMENT', 'PROTECTION']), since_day
            on conflict (worker_id, purpose) do update set ended_on = excluded.ended_on, but_org_id = null
            where grant_end.ended_on <= excluded.ended_on;
          update record_grant set until = least(until, now()) where worker_id = ended and since <= since_day;
        end $$;
      revoke execute on function end_grants_of_the_ended(uuid, date) from public;
      grant execute on function end_grants_of_the_ended(uuid, date) to ${app};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
