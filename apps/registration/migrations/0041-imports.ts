import { roleNames, secureRows, setting } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office whose import it is, and no other above or below it. */
const OFFICE = `area = any (array_remove(string_to_array(${setting('areas')}, ','), '')) and role = ${setting('role')}`;

/** Files of the national system, read row by row, looked at before anything is written, taken over and taken back. */
export class Imports implements MigrationInterface {
  readonly name = 'Imports0000000000041';

  async up(runner: QueryRunner): Promise<void> {
    await createImports(runner);
    await findKnown(runner);
    await seekWhomTheVillageKnows(runner);
    await takeBack(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

async function createImports(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    create table sisko_import (
      id uuid primary key,
      -- Whose it is, and in which scope it goes on after the officer has her answer.
      role text not null,
      area text not null collate "C" check (area ~ '^\\d{2}(\\d{2}(\\d{2}(\\d{4})?)?)?$'),
      org_id text,
      officer text not null,
      state text not null check (state in
        ('UPLOADING', 'READ', 'JUDGING', 'PREVIEWED', 'IMPORTING', 'DONE', 'UNDOING', 'UNDONE')),
      version integer not null,
      -- Of the file and all that is kept of its rows; destroyed when they are needed no more.
      data_key bytea,
      -- A keyed hash of the text: the same file is known again.
      file_hash bytea,
      row_count integer not null default 0,
      header bytea,
      mapping jsonb,
      -- Words of the file that have no code, sealed: where columns were mistaken they may be names.
      unmapped bytea,
      cursor_line integer not null default 0,
      judged_on date,
      undo_reason text,
      created_at timestamptz not null,
      finished_at timestamptz,
      undone_at timestamptz
    );
    create index sisko_import_office on sisko_import (area, role, id desc);
    create index sisko_import_under_way on sisko_import (id) where state in ('JUDGING', 'IMPORTING', 'UNDOING');

    create table import_part (
      import_id uuid not null references sisko_import (id) on delete cascade,
      part integer not null check (part between 0 and 99),
      bytes integer not null,
      text bytea not null,
      primary key (import_id, part)
    );

    create table import_row (
      import_id uuid not null references sisko_import (id) on delete cascade,
      -- As a spreadsheet counts: the header's is 1.
      line integer not null,
      -- Hers, should she be taken over: a step that is done again makes nobody a second time.
      worker_id uuid not null unique,
      journey_id uuid not null unique,
      fate text check (fate in ('NEW', 'CHECK', 'KNOWN', 'REFUSED')),
      reason text,
      field text,
      -- What the preview had said, where the import came to something else.
      previewed text,
      outcome text check (outcome in ('IMPORTED', 'UNDONE', 'KEPT')),
      -- Keyed: of the number and the NIK, to find them again in this file and on the register.
      id_hash bytea,
      nik_hash bytea,
      cells bytea,
      primary key (import_id, line),
      check (outcome is null or fate in ('NEW', 'CHECK'))
    );
    create index import_row_fate on import_row (import_id, fate, line);
    create index import_row_id_hash on import_row (import_id, id_hash) where id_hash is not null;
    create index import_row_nik_hash on import_row (import_id, nik_hash) where nik_hash is not null;

    grant select, insert on sisko_import, import_part to ${app};
    grant update (state, version, file_hash, row_count, header, mapping, unmapped, cursor_line, judged_on, undo_reason,
      finished_at, undone_at) on sisko_import to ${app};
    grant update (bytes, text), delete on import_part to ${app};
    grant select (import_id, line, worker_id, journey_id, fate, reason, field, previewed, outcome, cells) on import_row
      to ${app};
    grant insert (import_id, line, worker_id, journey_id, cells) on import_row to ${app};
    grant update (fate, reason, field, previewed, outcome, id_hash, nik_hash, cells) on import_row to ${app};
    grant select, update, delete on sisko_import to ${system};
    grant select, update on import_row to ${system};
  `);
  await secureRows(runner, 'sisko_import', OFFICE);
  for (const table of ['import_part', 'import_row'])
    await secureRows(runner, table, `exists (select from sisko_import i where i.id = ${table}.import_id)`);
}

async function findKnown(runner: QueryRunner): Promise<void> {
  const { system } = await roleNames(runner);
  await runner.query(`
    -- One purpose: which of these an office has on the register of its own area already, as far as it may see it. Whom it
    -- may not see the search for duplicates finds afterwards, as for any registration.
    create function known_in_area(office_area text, numbers bytea[], niks bytea[])
      returns table (hash bytea, known_by text)
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select e.id_hash, 'SAME_NUMBER' from worker_external_id e join worker w on w.id = e.worker_id
        where e.id_hash = any (numbers) and w.village_code ^@ office_area and w.confidentiality = 'NORMAL'
        union all
        select k.hash, 'SAME_NIK' from match_key k join worker w on w.id = k.worker_id
        where k.kind = 'NIK' and k.hash = any (niks) and w.village_code ^@ office_area and w.confidentiality = 'NORMAL'
          and w.merged_into is null and w.state not in ('REJECTED', 'WITHDRAWN')
      $$;
    revoke execute on function known_in_area(text, bytea[], bytea[]) from public;
    grant execute on function known_in_area(text, bytea[], bytea[]) to ${system};

    -- One purpose: whom of its own area an office's row is to be compared with.
    create function alike_in_area(office_area text, sought bytea[]) returns setof uuid
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select w.id from match_key k join worker w on w.id = k.worker_id
        where k.kind = 'LIKENESS' and k.hash = any (sought) and w.village_code ^@ office_area
          and w.confidentiality = 'NORMAL' and w.merged_into is null
        group by w.id order by count(*) desc, w.id limit 50
      $$;
    revoke execute on function alike_in_area(text, bytea[]) from public;
    grant execute on function alike_in_area(text, bytea[]) to ${system};
  `);
}

/** With some she is compared only then: whoever writes a list must not learn from the search whom villages keep to themselves. */
async function seekWhomTheVillageKnows(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create trigger seek_whom_the_village_knows before update of not_known_to_village on worker
      for each row when (old.not_known_to_village and not new.not_known_to_village) execute function seek_again();
  `);
}

/** Whom nobody has touched leaves the register without a trace on it; what the import's rows say of her is the trace. */
async function takeBack(runner: QueryRunner): Promise<void> {
  const { app } = await roleNames(runner);
  await runner.query(`
    create function take_back(import uuid, after_line integer, most integer)
      returns table (row_line integer, taken_id uuid, taken_journey uuid, taken boolean)
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        rows uuid[];
        untouched uuid[];
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
            and not exists (select from duplicate_candidate d where w.id in (d.worker_id, d.other_id) and d.state <> 'OPEN'));
        -- The other of a suspected pair is freed of the suspicion by the trigger that every decision has.
        update duplicate_candidate d set state = 'DISMISSED', version = d.version + 1, decided_at = now()
          where d.worker_id = any (untouched) or d.other_id = any (untouched);
        delete from duplicate_candidate d where d.worker_id = any (untouched) or d.other_id = any (untouched);
        delete from record_grant g where g.worker_id = any (untouched);
        delete from worker w where w.id = any (untouched);
        return query
          update import_row r set outcome = case when r.worker_id = any (untouched) then 'UNDONE' else 'KEPT' end
          where r.import_id = import and r.worker_id = any (rows)
          returning r.line, r.worker_id, r.journey_id, r.outcome = 'UNDONE';
      end $$;
    revoke execute on function take_back(uuid, integer, integer) from public;
    grant execute on function take_back(uuid, integer, integer) to ${app};
  `);
}
