import { inAreas, roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One homecoming may be told by several hands: office at the port, village at home. It stands once, and so does the help. */
export class Confirmations implements MigrationInterface {
  readonly name = 'Confirmations0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      -- The return that this report only confirms.
      alter table return_case add column confirms uuid references return_case (id),
        add check (confirms is null or state = 'RETURNED' and needs is null);
      create index return_case_confirms on return_case (confirms) where confirms is not null;
      -- The day on which the help ended: a report of an earlier day is of that homecoming.
      alter table return_case add column completed_on date,
        add check (completed_on is null or state = 'COMPLETED');
      grant select (confirms, completed_on) on return_case to ${app}, ${system};
      grant update (completed_on) on return_case to ${app};

      -- Who reports need not see who has reported before: the one thing told is under which id. The same homecoming is
      -- one whose help had not ended by the day of the report, with no departure or arrival abroad between the two days;
      -- of several the nearest. One of which no village is known yet is seen by its reporter's area alone: a report from
      -- elsewhere stands by itself, else nobody there could go on with her. Volatile: it looks anew once origin_of() has the lock.
      create function return_to_confirm(reference uuid, day date) returns uuid
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
          select r.id from return_case r join known_worker k on k.worker_id = r.worker_id
          where r.worker_id = reference and r.confirms is null
            and (r.village_code is not null or ${inAreas('r.reporter_area')})
            and (r.state <> 'COMPLETED' or day <= r.completed_on)
            and not coalesce(
              greatest(k.departed_on, k.arrived_on) > least(r.returned_on, day)
                and greatest(k.departed_on, k.arrived_on) <= greatest(r.returned_on, day), false)
          order by abs(r.returned_on - day), r.id limit 1 $$;
      revoke execute on function return_to_confirm(uuid, date) from public;
      grant execute on function return_to_confirm(uuid, date) to ${app};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
