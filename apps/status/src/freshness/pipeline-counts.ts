import { roleNames, setting } from '@libs/database';
import type { QueryRunner } from 'typeorm';

/**
 * What operators count in a generation, and of which no request reads a row: no line is about anybody, and none goes below
 * the province. Of what is parked a request counts by topic and reason, and reads nothing that it says.
 */
export async function addPipelineCounts(runner: QueryRunner): Promise<void> {
  const { app } = await roleNames(runner);
  await runner.query(`
    create or replace view late_fact_count with (security_barrier) as
      select service, count(*)::int as facts, min(heard_at) as since from late_fact
      join (select event_id, service, heard_at from fact union all select event_id, service, heard_at from restricted_fact) f
        using (event_id)
      where ${WATCHED} group by service;
    create or replace view village_silence with (security_barrier) as
      select left(village, 2) as province, count(*)::int as villages,
        (count(*) filter (where last_heard_at <= now() - interval '7 days'))::int as silent
      from village_heard
      where ${WATCHED} group by 1;
    grant select on late_fact_count, village_silence to ${app};
    grant select (reason, parked_at) on parked_event to ${app};
  `);
}

/** By whoever may `operations:read` (libs/access). */
const WATCHED = `${setting('role')} in ('KEMENTERIAN', 'ADMIN')`;
