import type { Client } from 'pg';

/** An event that a service has set aside, as a person may see it: nothing of what it holds. */
export interface ParkedEvent {
  readonly service: string;
  readonly id: string;
  readonly subject: string;
  readonly type: string | null;
  readonly reason: string;
  /** When it was set aside. */
  readonly since: Date;
  /** First line of what stood in the way. */
  readonly detail: string;
  readonly asked: boolean;
}

/** What became of a second try. */
export interface Outcome {
  readonly taken: number;
  /** They failed again, or stand behind one that did. */
  readonly left: readonly ParkedEvent[];
  /** Still to be looked at: the service does not seem to run. */
  readonly unanswered: number;
}

/** Events of one service that stand aside until a person asks for a second try. */
export interface Aside {
  /** Oldest first; of one subject where one is named. */
  list(subject?: string): Promise<ParkedEvent[]>;
  /** Asks for a second try; returns by which numbers its outcome can be asked for. */
  ask(subject?: string): Promise<string[]>;
  /** What has become by now of those that were asked for. */
  outcomeOf(ids: readonly string[]): Promise<Outcome>;
}

/** What a service has heard and could not handle. */
export class Parked implements Aside {
  constructor(
    private readonly service: string,
    /** At its inbox, as the system role. */
    private readonly inbox: Client,
  ) {}

  async list(subject?: string): Promise<ParkedEvent[]> {
    const { rows } = await this.inbox.query<Omit<ParkedEvent, 'service'>>(
      `select id::text, subject, type, reason, parked_at as since, split_part(detail, E'\\n', 1) as detail,
         redrive_asked_at is not null as asked
       from parked_event where $1::text is null or subject = $1 order by parked_event.id`,
      [subject ?? null],
    );
    return rows.map((row) => ({ service: this.service, ...row }));
  }

  /** The service does it within a second, in the order in which the events were set aside. */
  async ask(subject?: string): Promise<string[]> {
    const { rows } = await this.inbox.query<{ id: string }>(
      `update parked_event set redrive_asked_at = now() where $1::text is null or subject = $1 returning id::text`,
      [subject ?? null],
    );
    return rows.map(({ id }) => id);
  }

  async outcomeOf(ids: readonly string[]): Promise<Outcome> {
    const there = (await this.list()).filter(({ id }) => ids.includes(id));
    const left = there.filter(({ asked }) => !asked);
    return { taken: ids.length - there.length, left, unanswered: there.length - left.length };
  }
}
