import { DeskReported, type ReceivedEvent } from '@libs/contracts';
import { newDataSource, Transaction } from '@libs/database';
import { passed } from '../../projection/ticks.js';
import { hearVillages } from '../../projection/villages.js';
import type { DataSource } from 'typeorm';

/** Villages and days that are remembered before they are written. */
const MANY = 20_000;
const HOUR_MS = 60 * 60 * 1_000;

/** What was heard of villages' desks, told to the database once for each day and not with each event. */
export class VillagesHeard {
  private source?: DataSource;
  /** By desk and day in Jakarta, the first and the last that was heard; of what the desks say of themselves apart. */
  private readonly days = new Map<string, { first: ReceivedEvent; last: ReceivedEvent }>();

  constructor(
    private readonly url: string,
    private readonly schema: string,
  ) {}

  add(event: ReceivedEvent): void {
    const { area, role } = event.actor;
    if (area?.length !== 10) return;
    const dayNumber = Math.floor((Date.parse(event.heardAt) / HOUR_MS + 7) / 24);
    const day = `${area} ${role} ${dayNumber} ${event.type === DeskReported.type} ${event.source}`;
    const told = this.days.get(day);
    if (told && !comesBefore(event, told.first) && !comesBefore(told.last, event)) return;
    // Of what else was told nothing is kept alive.
    const kept = event.type === DeskReported.type ? event : { ...event, data: {} };
    if (!told) this.days.set(day, { first: kept, last: kept });
    else if (comesBefore(event, told.first)) told.first = kept;
    else told.last = kept;
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
      // One at a time: villages are of no share, and two would wait for each other.
      await tx.query(`select pg_advisory_xact_lock(hashtext('villages heard'))`);
      await hearVillages(tx, events, await passed(tx));
    });
  }

  async close(): Promise<void> {
    await this.source?.destroy();
  }
}

function comesBefore(one: ReceivedEvent, other: ReceivedEvent): boolean {
  return one.heardAt === other.heardAt ? one.position < other.position : one.heardAt < other.heardAt;
}
