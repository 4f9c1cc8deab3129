import { roleNames, setting } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office whose import it is, and no other above or below it. */
const OFFICE = `area = any (array_remove(string_to_array(${setting('areas')}, ','), '')) and role = ${setting('role')}`;

/** A row of somebody whom her village has registered with the same NIK is linked with her record (domain.md §6). */
export class LinkedRows implements MigrationInterface {
  readonly name = 'LinkedRows0000000000099';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      alter table import_row
        drop constraint import_row_fate_check,
        add constraint import_row_fate_check check (fate in ('NEW', 'CHECK', 'LINK', 'KNOWN', 'REFUSED')),
        drop constraint import_row_check,
        add constraint import_row_check check (outcome is null or fate in ('NEW', 'CHECK', 'LINK')),
        -- Her record, the version that the link made of it, what it was before, and the number that the link brought; none
        -- where it stood there before.
        add column linked_id uuid,
        add column linked_version integer,
        add column linked_from text check (linked_from in ('DRAFT', 'REGISTERED')),
        add column linked_number uuid,
        add check ((linked_id is null) = (linked_version is null) and (linked_id is null) = (linked_from is null)
          and (linked_number is null or linked_id is not null)),
        add check (linked_id is null or fate = 'LINK');
      grant select (linked_id, linked_version, linked_from), update (linked_id, linked_version, linked_from, linked_number)
        on import_row to ${app};

      -- One purpose: whom of these, each a number and a NIK, an office's villages have registered and nobody has verified
      -- yet. Of a NIK that stands on two records, or is suspected to, no row is linked; nor is one whose number stands on
      -- the record of somebody else.
      create function registered_in_area(office_area text, numbers bytea[], niks bytea[])
        returns table (id_hash bytea, nik_hash bytea, worker_id uuid)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
          select t.number, t.nik, (array_agg(w.id))[1]
          from (select distinct number, nik from unnest(numbers, niks) as u (number, nik)) t
            join match_key k on k.kind = 'NIK' and k.hash = t.nik
            join worker w on w.id = k.worker_id
          where w.village_code ^@ office_area and w.confidentiality = 'NORMAL'
            and w.merged_into is null and w.state not in ('REJECTED', 'WITHDRAWN')
          group by t.number, t.nik
          having count(*) = 1 and bool_and(w.state in ('DRAFT', 'REGISTERED') and w.duplicate_refs = '{}' and w.education is not null
            and w.scheme is not null and w.isco08 is not null and w.planned_departure is not null
            and not exists (select from worker_external_id e join worker o on o.id = e.worker_id
              where e.id_hash = t.number and o.id <> w.id and o.village_code ^@ office_area and o.confidentiality = 'NORMAL'))
        $$;
      revoke execute on function registered_in_area(text, bytea[], bytea[]) from public;
      grant execute on function registered_in_area(text, bytea[], bytea[]) to ${system};

      -- One purpose: the number of one row that is taken back leaves the record, unless somebody has acted on it or anything
      -- was done since with what hangs on the record, which makes no version of it.
      create function forget_linked_number(import uuid, at_line integer) returns boolean
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
        declare linked import_row;
        begin
          if not exists (select from sisko_import where id = import and state = 'UNDOING' and ${OFFICE}) then return false; end if;
          select * into linked from import_row r where r.import_id = import and r.line = at_line and r.outcome = 'IMPORTED';
          if linked.linked_id is null or exists (select from record_grant g
              where g.worker_id = linked.linked_id and g.purpose <> 'DEDUP')
            or exists (select from part_history p join part_history link on p.worker_id = link.worker_id and p.id > link.id
              where link.part_id = linked.linked_id and link.version = linked.linked_version) then return false; end if;
          delete from worker_external_id e where e.id = linked.linked_number;
          return true;
        end $$;
      revoke execute on function forget_linked_number(uuid, integer) from public;
      grant execute on function forget_linked_number(uuid, integer) to ${app};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
