import { roleNames, setting } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office whose import it is, and no other above or below it. */
const OFFICE = `area = any (array_remove(string_to_array(${setting('areas')}, ','), '')) and role = ${setting('role')}`;

/**
 * An import that is taken back says which suspected pairs go with it, so that they are told of; and whom an office has
 * decided about before is no longer untouched.
 */
export class PairsToldWithAnUndoing implements MigrationInterface {
  readonly name = 'PairsToldWithAnUndoing0000000000097';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
    drop function take_back(uuid, integer, integer);
    create function take_back(import uuid, after_line integer, most integer)
      returns table (row_line integer, taken_id uuid, taken_journey uuid, taken boolean, dismissed jsonb)
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        rows uuid[];
        untouched uuid[];
        pairs jsonb;
      begin
        if not exists (select from sisko_import where id = import and state = 'UNDOING' and ${OFFICE}) then return; end if;
        rows := array(select r.worker_id from import_row r
          where r.import_id = import and r.outcome = 'IMPORTED' and r.line > after_line order by r.line limit most);
        perform from worker where id = any (rows) order by id for update;
        untouched := array(
          select w.id from worker w where w.id = any (rows) and w.version = 1 and w.merged_into is null
            and not exists (select from worker m where m.merged_into = w.id)
            and not exists (select from record_grant g where g.worker_id = w.id and g.purpose <> 'DEDUP')
            and not exists (select from grant_end g where g.worker_id = w.id)
            and not exists (select from village_letter l where l.worker_id = w.id)
            and not exists (select from consultation c where c.worker_id = w.id)
            and not exists (select from worker_history h where h.worker_id = w.id)
            and not exists (select from part_history p where p.worker_id = w.id)
            and not exists (select from duplicate_candidate d where w.id in (d.worker_id, d.other_id) and d.state <> 'OPEN')
            and not exists (select from duplicate_candidate d join duplicate_decision c on c.duplicate_id = d.id
              where w.id in (d.worker_id, d.other_id)));
        -- Each is told once, with the row of whoever is taken back; of two, of the one who came later.
        pairs := (select jsonb_agg(jsonb_build_object('teller', case when d.worker_id = any (untouched) then d.worker_id else d.other_id end,
            'workerId', d.worker_id, 'otherWorkerId', d.other_id, 'score', d.score, 'method', d.method) order by d.id)
          from duplicate_candidate d where d.worker_id = any (untouched) or d.other_id = any (untouched));
        -- The other of a suspected pair is freed of the suspicion by the trigger that every decision has.
        update duplicate_candidate d set state = 'DISMISSED', version = d.version + 1, decided_at = now()
          where d.worker_id = any (untouched) or d.other_id = any (untouched);
        delete from duplicate_candidate d where d.worker_id = any (untouched) or d.other_id = any (untouched);
        delete from record_grant g where g.worker_id = any (untouched);
        delete from worker w where w.id = any (untouched);
        return query
          update import_row r set outcome = case when r.worker_id = any (untouched) then 'UNDONE' else 'KEPT' end
          where r.import_id = import and r.worker_id = any (rows)
          returning r.line, r.worker_id, r.journey_id, r.outcome = 'UNDONE',
            coalesce((select jsonb_agg(p - 'teller') from jsonb_array_elements(pairs) p where p ->> 'teller' = r.worker_id::text), '[]');
      end $$;
    revoke execute on function take_back(uuid, integer, integer) from public;
    grant execute on function take_back(uuid, integer, integer) to ${app};
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
