import type { ReceivedEvent } from '@libs/contracts';
import { newDataSource, Transaction } from '@libs/database';
import { hearVillages } from '../../projection/villages.js';
import type { DataSource } from 'typeorm';

/** Villages and days that are remembered before they are written. */
const MANY = 20_000;

/** What was heard of villages' desks, told to the database once for each day and not with each event. */
export class VillagesHeard {
  private source?: DataSource;
  /** By village and day, the first and the last that was heard. */
  private readonly days = new Map<string, { first: ReceivedEvent; last: ReceivedEvent }>();

  constructor(
    private readonly url: string,
    private readonly schema: string,
  ) {}

  add(event: ReceivedEvent): void {
    const { area } = event.actor;
    if (area?.length !== 10) return;
    const day = `${area} ${event.actor.role} ${event.recordedAt.slice(0, 13)}`;
    const told = this.days.get(day);
    if (!told) this.days.set(day, { first: event, last: event });
    else if (event.recordedAt < told.first.recordedAt) told.first = event;
    else if (event.recordedAt > told.last.recordedAt) told.last = event;
  }

  async flushIfMany(): Promise<void> {
    if (this.days.size >= MANY) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.days.size === 0) return;
    const events = [...this.days.values()].flatMap(({ first, last }) => [first, last]);
    this.days.clear();
    this.source ??= await newDataSource({
      url: this.url,
      entities: [],
      poolSize: 1,
      applicationName: 'rebuild',
    }).initialize();
    await new Transaction(this.source, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      await tx.query(`select set_config('search_path', $1, true)`, [`${this.schema}, public`]);
      await hearVillages(tx, events);
    });
  }

  async close(): Promise<void> {
    await this.source?.destroy();
  }
}
