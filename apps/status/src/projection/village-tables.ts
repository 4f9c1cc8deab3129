import { inAreas, roleNames, secureRows, setting } from '@libs/database';
import type { QueryRunner } from 'typeorm';

const MINISTRY = `(select ${setting('role')} = 'KEMENTERIAN')`;

/**
 * When each village was first and last heard and what waits there, and how many of a province were last heard in which hour:
 * by these an answer as of now does not look at eighty thousand villages. `village_day` is for answers as of the past.
 */
export async function addVillages(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    create table village_heard (
      village text collate "C" primary key,
      first_heard_at timestamptz not null,
      last_heard_at timestamptz not null,
      -- Of the last report of its desk: when it was heard, what waited then, and since when.
      reported_at timestamptz,
      report_position bigint,
      waiting integer not null default 0,
      oldest_waiting_since timestamptz
    );
    create index village_heard_first on village_heard (first_heard_at);
    create index village_heard_last on village_heard (last_heard_at, village);
    create index village_heard_waiting on village_heard (oldest_waiting_since) where oldest_waiting_since is not null;

    -- By the hour in which they were last heard, and, at -infinity, all of them.
    create table village_count (
      heard_hour timestamptz not null,
      province text collate "C" not null,
      villages integer not null,
      primary key (heard_hour, province)
    );
    create index village_count_none on village_count (province) where villages = 0;

    create index village_day_day on village_day (day, village) include (first_heard_at, last_heard_at);

    grant select on village_heard, village_count to ${app};
    grant select, insert, update, delete on village_heard, village_count to ${system};
  `);
  await secureRows(runner, 'village_heard', `${MINISTRY} or (${inAreas('village')})`);
  await secureRows(runner, 'village_count', `${MINISTRY} or (${inAreas('province')})`);
}
