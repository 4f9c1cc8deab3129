import { inAreas, roleNames, secureRows } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are found by the words of their names, of which keyed hashes lie here (libs/duplicates, libs/vault). */
export class NameIndex implements MigrationInterface {
  readonly name = 'NameIndex0000000000020';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      create table name_entry (
        worker_id uuid primary key references worker (id) on delete cascade,
        village_code text not null collate "C",
        -- Empty: to be made anew, as of whoever was registered before there was an index, or when its key is changed.
        keys bigint[]
      );
      create index name_entry_keys on name_entry using gin (keys);
      create index name_entry_to_be_made on name_entry (worker_id) where keys is null;
      insert into name_entry (worker_id, village_code) select id, village_code from worker;
      grant select, insert, update (village_code, keys) on name_entry to ${app};
      grant select, update (keys) on name_entry to ${system};

      -- The words of one name in one regency a group; who has all words of a group. A function, since row security lets
      -- no operator look at an array before it has looked at the row itself, and so reads everybody. What it gives is in
      -- the areas of who asks, and is shown only through the row security of worker.
      create function workers_named(groups integer[], sought bigint[]) returns setof uuid
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select n.worker_id
        from (select array_agg(s.key) as keys from unnest(groups, sought) as s (grp, key) group by s.grp) g
        join name_entry n on n.keys @> g.keys
        where ${inAreas('n.village_code')} $$;
      revoke execute on function workers_named(integer[], bigint[]) from public;
      grant execute on function workers_named(integer[], bigint[]) to ${app};
    `);
    await secureRows(runner, 'name_entry', inAreas('village_code'));
    // Seen by whom the person is shown to, so that nobody learns of a RESTRICTED one; written with her in one statement,
    // which does not see her row yet.
    await runner.query(`
      alter policy scope on name_entry to ${app}
        using (exists (select from worker w where w.id = name_entry.worker_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
