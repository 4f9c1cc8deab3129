import { createMerges } from '@libs/merges';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two ids of one person are one: whom the district has confirmed under either may be trained under either. */
export class MergedWorkers implements MigrationInterface {
  readonly name = 'MergedWorkers0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await createMerges(runner);
    await runner.query(`
      create or replace function candidate_to_enrol(reference uuid)
        returns table (worker_id uuid, journey_id uuid, village_code text, verified_on date, ended_on date,
          registration_seq integer)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
          select c.worker_id, c.journey_id, c.village_code,
            (select min(o.verified_on) from candidate o where o.worker_id in (select ids_of_person(reference))),
            c.ended_on, c.registration_seq
          from candidate c where c.worker_id = reference $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
