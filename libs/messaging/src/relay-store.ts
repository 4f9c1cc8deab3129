import type { ServiceName, StampedEvent, Subject } from '@libs/contracts';
import type { Client } from 'pg';

/** A row of the outbox as the relay reads it. Times are text, as Postgres writes them in UTC. */
export interface OutboxRow {
  readonly position: string;
  readonly id: string;
  readonly aggregatetype: string;
  readonly aggregateid: string;
  readonly type: string;
  readonly payload: string;
  readonly topic: string;
  readonly seq: string;
  readonly occurred_on: string;
  readonly occurred_at: string | null;
  readonly recorded_at: string;
  readonly headers: OutboxHeaders;
}

/** What `outbox.ts` keeps beside the columns: the rest of the envelope. */
export type OutboxHeaders = Pick<
  StampedEvent,
  'journeyId' | 'policyVersion' | 'actor' | 'commandId' | 'causationId' | 'correlationId' | 'traceparent'
>;

/** Rows that go out together, under one stamp that they keep for ever. */
export interface StampedBatch {
  readonly heardAt: string;
  readonly rows: OutboxRow[];
}

export interface Tick {
  readonly stamp: string;
  readonly waiting: number;
  readonly oldestWaitingMs: number;
}

/** More than this many rows waiting is told as this many: counting them all would slow what it counts. */
const COUNTED_AT_MOST = 100_000;

export const iso = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The columns of the outbox, which `outbox_refused` has too (tables.ts). */
const COLUMNS = `position, id, aggregatetype, aggregateid, type, payload, topic, seq, occurred_on, occurred_at, recorded_at, headers`;

/** What the relay reads of a row `o`. */
export const ROW = `o.position::text, o.id, o.aggregatetype, o.aggregateid, o.type, o.payload::text, o.topic, o.seq::text,
  o.occurred_on::text, ${iso('o.occurred_at')} as occurred_at, ${iso('o.recorded_at')} as recorded_at, o.headers`;

/** Never goes back, whatever the machine's clock does. */
const NEXT_STAMP = `greatest(date_trunc('milliseconds', clock_timestamp()), last_stamp + interval '1 millisecond')`;

/**
 * The relay's statements, each a transaction of its own, all on the connection that holds the lease: where the
 * lease is lost they fail, so one that lost it can no more stamp, archive or tick.
 */
export class RelayStore {
  constructor(private readonly lease: Client) {}

  /** Takes the oldest rows and stamps them once; the stamp is kept with them until they are archived. */
  async nextBatch(limit: number): Promise<StampedBatch | undefined> {
    const { rows } = await this.lease.query<OutboxRow & { stamp: string }>({
      name: 'relay-next',
      text: `
        with batch as materialized (select position from outbox order by position limit $1),
        stamp as (update relay_state set last_stamp = ${NEXT_STAMP} where exists (select from batch) returning last_stamp),
        kept as (insert into relay_batch (heardat, positions) select last_stamp, (select array_agg(position) from batch) from stamp)
        select ${ROW}, ${iso('last_stamp')} as stamp from stamp, batch join outbox o using (position) order by o.position`,
      values: [limit],
    });
    const [first] = rows;
    return first && { heardAt: first.stamp, rows };
  }

  /** What an earlier leader stamped and did not archive: sent again, under its own stamp, before anything else. */
  async unfinished(): Promise<StampedBatch[]> {
    const { rows: batches } = await this.lease.query<{ stamp: string; heardat: Date }>(
      `select heardat, ${iso('heardat')} as stamp from relay_batch order by heardat`,
    );
    const found: StampedBatch[] = [];
    for (const { stamp } of batches) {
      const { rows } = await this.lease.query<OutboxRow>(
        `select ${ROW} from relay_batch b, unnest(b.positions) p join outbox o on o.position = p where b.heardat = $1 order by o.position`,
        [stamp],
      );
      found.push({ heardAt: stamp, rows });
    }
    return found;
  }

  /**
   * The broker has acknowledged: rows leave the outbox for the archive. The stamp is kept while any row of it waits.
   * Need not be on disk at once: what a crash of Postgres undoes is sent again, under the same stamp.
   */
  async archive(rows: OutboxRow[], heardAt: string): Promise<void> {
    const positions = rows.map((row) => row.position);
    await this.lease.query({
      name: 'relay-archive',
      text: `
        with moved as (delete from outbox where position = any ($1::bigint[]) returning *),
        done as (
          delete from relay_batch b where heardat = $2
            and not exists (select from outbox o where o.position = any (b.positions) and o.position <> all ($1::bigint[]))
        )
        insert into event_archive
        select moved.*, $2::timestamptz from moved, (select set_config('synchronous_commit', 'off', true)) as soon`,
      values: [positions, heardAt],
    });
  }

  /** The broker will never take these: they leave the way of the others, and are seen. */
  async refuse(rows: OutboxRow[], reason: string): Promise<void> {
    await this.lease.query(
      `with moved as (delete from outbox where position = any ($1::bigint[]) returning *)
       insert into outbox_refused select moved.*, $2 from moved`,
      [rows.map((row) => row.position), reason],
    );
  }

  /**
   * Lets what was refused, of one subject (`worker:<id>`) or of all, wait again at its old position, so before whatever its
   * subject has told since. Left where it is while a later row of its subject stands in a batch that an earlier leader did not
   * finish: that one goes first. A leader learns at its beginning whose rows stand behind: only for a lease taken for this.
   * @returns the positions
   */
  async takeBack(subject?: string): Promise<string[]> {
    const { rows } = await this.lease.query<{ position: string }>(
      `with unfinished as (
         select o.aggregatetype, o.aggregateid from relay_batch b, unnest(b.positions) p join outbox o on o.position = p
       ), back as (
         delete from outbox_refused
         where ($1::text is null or aggregatetype || ':' || aggregateid = $1)
           and (aggregatetype, aggregateid) not in (select * from unfinished)
         returning ${COLUMNS}
       ), waiting as (insert into outbox (${COLUMNS}) select ${COLUMNS} from back)
       select position::text from back order by back.position`,
      [subject ?? null],
    );
    return rows.map(({ position }) => position);
  }

  async refusedSubjects(): Promise<Set<string>> {
    const { rows } = await this.lease.query<{ subject: string }>(
      `select distinct aggregatetype || ':' || aggregateid as subject from outbox_refused`,
    );
    return new Set(rows.map((row) => row.subject));
  }

  /** A stamp without an event: all that was stamped before it has been published. */
  async tick(): Promise<Tick> {
    const { rows } = await this.lease.query<{ stamp: string; waiting: string; oldest: string }>({
      name: 'relay-tick',
      text: `
        with stamp as (update relay_state set last_stamp = ${NEXT_STAMP} returning last_stamp)
        select ${iso('last_stamp')} as stamp,
          (select count(*) from (select from outbox limit ${COUNTED_AT_MOST}) w) as waiting,
          coalesce((select extract(epoch from clock_timestamp() - recorded_at) * 1000 from outbox order by position limit 1), 0)::bigint as oldest
        from stamp`,
    });
    const [row] = rows;
    return { stamp: row!.stamp, waiting: Number(row!.waiting), oldestWaitingMs: Number(row!.oldest) };
  }

  /** Months of the archive are made ahead of their first row. */
  async prepareMonths(): Promise<void> {
    await this.lease.query(`select archive_month(m) from (values (now()), (now() + interval '15 days'),
      ((select last_stamp from relay_state))) as v (m) where m > '2001-01-01'`);
  }
}

/** The row as its event, under the stamp of its batch. */
export function stampedEvent(row: OutboxRow, heardAt: string, source: ServiceName): StampedEvent {
  return {
    ...row.headers,
    id: row.id,
    type: row.type,
    topic: row.topic,
    source,
    subject: { kind: row.aggregatetype as Subject['kind'], id: row.aggregateid },
    occurredOn: row.occurred_on,
    ...(row.occurred_at === null ? {} : { occurredAt: row.occurred_at }),
    recordedAt: row.recorded_at,
    heardAt,
    position: BigInt(row.position),
    seq: Number(row.seq),
    payload: row.payload,
  };
}
