import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A candidate may withdraw, or be rejected by village or district: nobody takes her on or orients her then. */
export class EndedCandidates implements MigrationInterface {
  readonly name = 'EndedCandidates0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      alter table candidate add column ended_on date;
      drop function candidate_to_enrol(uuid);
      create function candidate_to_enrol(reference uuid)
        returns table (worker_id uuid, journey_id uuid, village_code text, verified_on date, ended_on date,
          registration_seq integer)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
          select c.worker_id, c.journey_id, c.village_code, c.verified_on, c.ended_on, c.registration_seq
          from candidate c where c.worker_id = reference $$;
      revoke execute on function candidate_to_enrol(uuid) from public;
      grant execute on function candidate_to_enrol(uuid) to ${app};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
