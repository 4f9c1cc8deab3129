import type { Client } from 'pg';
import { FACT_COLUMNS } from '../../apps/status/src/projection/facts.js';
import { figure, ratio, type Figure, type Pair } from './interleave.js';
import { endsOf, eventsIn, standingAt } from './log.js';
import type { BareParts } from './parts.js';
import { rebuilt } from './rebuild.js';
import type { BenchStatus } from './status.js';

/** Of the log, what is there before it is heard live: the stories that go on are old, and none is in memory. */
const BEFORE = 0.6;
const PAIRS = 3;
/** As many facts as the consumer takes together at most. */
const BATCH = 500;

/** Facts heard live into all read models against inserting the same facts alone, by turns. */
export async function projection(parts: BareParts): Promise<Figure[]> {
  const log = await endsOf(parts);
  const begun = await standingAt(parts, BEFORE);
  const { status } = await rebuilt(parts, begun);
  await status.sql.query('delete from generation_2.watermark'); // ticks of the log are believed as they come
  await status.sql.query(`create schema bare; create table bare.fact (like generation_2.fact including all)`);
  await status.sql.query('insert into bare.fact select * from generation_2.fact');
  // Half of what there is: the batch before a window, and what is under way when it ends, are heard all the same.
  const slice = Math.floor((eventsIn(log) - eventsIn(begun)) / (PAIRS + 1) / 2);
  const measured: Pair[] = [];
  for (let pair = 0; pair <= PAIRS; pair++) {
    const subject = await heardLive(status, slice, eventsIn(log));
    const baseline = await insertedAlone(status.sql);
    if (pair > 0) measured.push({ subject, baseline });
  }
  await status.drop();
  return [
    ratio('project.ratio', measured, 0.3),
    figure(
      'project.per_s',
      measured.map(({ subject }) => subject),
      '/s',
    ),
    figure(
      'project.baseline_per_s',
      measured.map(({ baseline }) => baseline),
      '/s',
    ),
  ];
}

/** From the first batch that stands until so many more do, or the log has ended: a log that is too short measures nothing. */
async function heardLive(status: BenchStatus, events: number, end: number): Promise<number> {
  return status.serve(async () => {
    const first = await status.heardUpTo((await status.heard()) + 1);
    const began = performance.now();
    const last = await status.heardUpTo(Math.min(first + events, end));
    return (last - first) / ((performance.now() - began) / 1000);
  });
}

/** The facts that are not in it yet, by `unnest` and in batches, each a transaction. */
async function insertedAlone(sql: Client): Promise<number> {
  const { rows } = await sql.query<Record<string, unknown>>(
    `select event_id, worker_id, type, service, position::text, heard_at::text, journey_id, occurred_on::text, occurred_at::text,
       recorded_at::text, actor::text, data::text
     from generation_2.fact f where not exists (select from bare.fact b where b.event_id = f.event_id) order by heard_at, position`,
  );
  const began = performance.now();
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    await sql.query({
      name: 'alone',
      text: `insert into bare.fact (${FACT_COLUMNS}) select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bigint[],
        $6::timestamptz[], $7::uuid[], $8::date[], $9::timestamptz[], $10::timestamptz[], $11::jsonb[], $12::jsonb[])`,
      values: FACT_COLUMNS.split(', ').map((column) => batch.map((row) => row[column])),
    });
  }
  return rows.length / ((performance.now() - began) / 1000);
}
