import { Lease, RelayStore } from '@libs/messaging';
import type { Client } from 'pg';
import type { Aside, Outcome, ParkedEvent } from './parked.js';

/** What a service has told and its broker refused, with what stands behind it. */
export class Refused implements Aside {
  constructor(
    private readonly service: string,
    /** At its outbox, as the system role. */
    private readonly outbox: Client,
    /** The same, for the relay's lease. */
    private readonly url: string,
  ) {}

  async list(subject?: string): Promise<ParkedEvent[]> {
    const { rows } = await this.outbox.query<Omit<ParkedEvent, 'service'>>(
      `select position::text as id, aggregatetype || ':' || aggregateid as subject, type, refused_at as since, false as asked,
         case reason when 'BEHIND' then 'REFUSED_BEHIND' else 'REFUSED' end as reason,
         case reason when 'BEHIND' then 'An earlier event of its subject is refused' else split_part(reason, E'\\n', 1) end as detail
       from outbox_refused where $1::text is null or aggregatetype || ':' || aggregateid = $1 order by position`,
      [subject ?? null],
    );
    return rows.map((row) => ({ service: this.service, ...row }));
  }

  /** Takes the lease from the relay that leads for a moment: the next leader begins with what waits, oldest first. */
  async ask(subject?: string): Promise<string[]> {
    const listed = (await this.list(subject)).map(({ id }) => id);
    if (listed.length === 0) return [];
    const lease = await Lease.seize(this.url, 'relay');
    try {
      return [...new Set([...listed, ...(await new RelayStore(lease.client).takeBack(subject))])];
    } finally {
      await lease.release();
    }
  }

  async outcomeOf(ids: readonly string[]): Promise<Outcome> {
    const left = (await this.list()).filter(({ id }) => ids.includes(id));
    const { rows } = await this.outbox.query<{ waiting: number }>(
      'select count(*)::int as waiting from outbox where position = any ($1::bigint[])',
      [ids],
    );
    const unanswered = rows[0]!.waiting;
    return { taken: ids.length - left.length - unanswered, left, unanswered };
  }
}
