import { roleNames } from '@libs/database';
import { createMerges } from '@libs/merges';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two ids of one person are one for guards: what was heard of either counts, and she has one open agreement. */
export class MergedWorkers implements MigrationInterface {
  readonly name = 'MergedWorkers0000000000009';

  async up(runner: QueryRunner): Promise<void> {
    await createMerges(runner);
    const { app } = await roleNames(runner);
    await runner.query(`
      -- Still of one reference that she gave; of what was told with another id of hers the earliest verification, the
      -- certificate that holds longest, and a revoked permit count for her, too. Journey and numbers stay those of the reference.
      create or replace function candidate_by_reference(reference uuid) returns setof candidate
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        with person as (select c from candidate c where c.worker_id in (select ids_of_person(reference)))
        select (jsonb_populate_record(
          (select p.c from person p
           order by (p.c).worker_id = reference desc, (p.c).village_code is null, (p.c).worker_id limit 1),
          jsonb_strip_nulls(jsonb_build_object(
            'worker_id', reference,
            'village_verified_on', min((p.c).village_verified_on),
            'district_verified_on', min((p.c).district_verified_on),
            'oriented_on', min((p.c).oriented_on),
            'failed_tests', max((p.c).failed_tests),
            'permit_revocation', (
              select (r.c).permit_revocation from person r where (r.c).permit_revocation is not null
              order by (r.c).permit_revocation ->> 'since' desc limit 1),
            'certificates', (
              select jsonb_object_agg(e.key, e.value order by e.value ->> 'expiresOn')
              from person o cross join jsonb_each((o.c).certificates) e))))).*
        from person p having count(*) > 0 $$;

      -- One person has one open agreement, by whichever of her ids: of two that are signed at once the second waits.
      create function agreement_open_elsewhere(reference uuid) returns boolean
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
        declare ids uuid[] := array(select ids_of_person(reference) order by 1);
        begin
          if cardinality(ids) = 1 then return false; end if;
          perform pg_advisory_xact_lock(hashtext(ids[1]::text));
          return exists (
            select from placement where worker_id = any (ids) and worker_id <> reference
              and agreement is not null and state not in ('WITHDRAWN', 'RETURNED'));
        end $$;
      revoke execute on function agreement_open_elsewhere(uuid) from public;
      grant execute on function agreement_open_elsewhere(uuid) to ${app};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
