import { inAreas, roleNames } from '@libs/database';
import { createMerges } from '@libs/merges';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two ids of one person are one: she is expected once, and comes home once. */
export class MergedWorkers implements MigrationInterface {
  readonly name = 'MergedWorkers0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    await createMerges(runner);
    const { app } = await roleNames(runner);
    await runner.query(`
      -- What was told with any of her ids, some of which may be of another area: days, and where she is.
      create function abroad_as_one(reference uuid)
        returns table (country text, departed_on date, arrived_on date, returned_on date)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
          select (array_agg(k.country order by greatest(k.departed_on, k.arrived_on) desc nulls last))[1],
            max(k.departed_on), max(k.arrived_on),
            (select max(r.returned_on) from return_case r where r.worker_id in (select ids_of_person(reference)))
          from known_worker k where k.worker_id in (select ids_of_person(reference)) $$;
      revoke execute on function abroad_as_one(uuid) from public;
      grant execute on function abroad_as_one(uuid) to ${app};

      create or replace function return_to_confirm(reference uuid, day date) returns uuid
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
          select r.id from return_case r cross join abroad_as_one(reference) k
          where r.worker_id in (select ids_of_person(reference)) and r.confirms is null
            and (r.village_code is not null or ${inAreas('r.reporter_area')})
            and (r.state <> 'COMPLETED' or day <= r.completed_on)
            and not coalesce(
              greatest(k.departed_on, k.arrived_on) > least(r.returned_on, day)
                and greatest(k.departed_on, k.arrived_on) <= greatest(r.returned_on, day), false)
          order by abs(r.returned_on - day), r.id limit 1 $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
