import { Transaction } from '@libs/database';
import type { ReceivedEvent } from '@libs/contracts';
import { lockPositions, movePositions, sift, takeUp, type HeardRecord } from '@libs/messaging';
import type { Arrival } from '@libs/journey';
import type { DataSource } from 'typeorm';
import { foldTouched } from '../projection/facts.js';
import { useGeneration } from '../projection/generation.js';
import { ProjectJourneys, record } from '../projection/project-journeys.js';
import { isRedriven, ToldOperations } from './told-operations.js';

/** Workers whose journeys are folded in one transaction. */
const FOLDED_AT_ONCE = 1_000;
const WORKERS = 'select worker_id from fact union select worker_id from restricted_fact';
/** Before whatever was heard. */
const SINCE_EVER: Arrival = { heardAt: '-infinity', service: '', position: 0 };
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** A generation that is being filled: by the code that fills the live one, save that at first nothing is folded. */
export class NewGeneration {
  private readonly operations = new ToldOperations();
  private readonly project = new ProjectJourneys();
  /** True once every journey is folded: from then on those that are touched are folded anew. */
  private folded = false;

  constructor(
    private readonly source: DataSource,
    readonly n: number,
  ) {}

  /** Takes records of one partition, each once. */
  take(records: HeardRecord[]): Promise<void> {
    return this.transact(async (tx) => {
      const [{ topic, partition }] = records as [HeardRecord];
      const position = [...(await lockPositions(tx, [{ topic, partition }])).values()][0]!;
      const due = records.filter(({ message }) => BigInt(message.offset) >= position);
      const { ready } = await sift(tx, due, ({ heard }) => {
        if (heard.kind === 'unreadable') return { reason: 'UNREADABLE' };
        const reason = heard.kind === 'event' && this.operations.reasonOf(heard.event.id);
        return reason ? { reason, detail: 'It was set aside before, and a rebuild leaves it so' } : undefined;
      });
      if (due.length === 0) return;
      const next = BigInt(due.at(-1)!.message.offset) + 1n;
      await movePositions(tx, [{ topic, partition, next }]);
      await this.count(eventsOf(ready), tx);
    });
  }

  /** Folds every journey, once. */
  async foldAll(progress: (workers: number) => void): Promise<void> {
    let last: string | undefined = BEFORE_ALL;
    while (last) last = await this.foldAfter(last, progress);
    this.folded = true;
  }

  countWorkers(): Promise<number> {
    return this.transact(async (tx) => {
      const [row] = await tx.query<{ n: number }>(`select count(*)::int as n from (${WORKERS}) w`);
      return row!.n;
    });
  }

  private async count(events: ReceivedEvent[], tx: Transaction): Promise<void> {
    for (const event of events) this.operations.hear(event);
    const redriven = events.filter(isRedriven).map(({ data }) => data.eventId);
    const counted = [...events, ...eventsOf(await takeUp(tx, redriven))].map((event) =>
      this.operations.arrived(event),
    );
    if (this.folded) await this.project.handle(counted, tx);
    else await record(counted, tx);
  }

  /** Returns the last of those it has folded; nothing behind the last of all. */
  private foldAfter(worker: string, progress: (workers: number) => void): Promise<string | undefined> {
    return this.transact(async (tx) => {
      const rows = await tx.query<{ worker_id: string }>(
        `select worker_id from (${WORKERS}) w where worker_id > $1 order by worker_id limit $2`,
        [worker, FOLDED_AT_ONCE],
      );
      const workers = rows.map(({ worker_id }) => worker_id);
      if (workers.length > 0) await foldTouched(tx, new Map(workers.map((id) => [id, SINCE_EVER])));
      progress(workers.length);
      return workers.at(-1);
    });
  }

  private transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return new Transaction(this.source, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      await useGeneration(tx, this.n);
      return work(tx);
    });
  }
}

function eventsOf(records: readonly HeardRecord[]): ReceivedEvent[] {
  return records.flatMap(({ heard }) => (heard.kind === 'event' ? [heard.event] : []));
}
