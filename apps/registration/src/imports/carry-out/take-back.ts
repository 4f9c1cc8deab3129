import { ScopedDataSource, type Caller } from '@libs/access';
import { Clock, dayInJakarta, type Id } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { tellDismissed, type SuspectedPair } from '../../duplicates/duplicate-candidate.js';
import { SiskoImport } from '../sisko-import.js';

/** Rows a transaction. */
const BATCH = 50;

interface Taken {
  readonly line: number;
  readonly workerId: Id;
  readonly journeyId: Id;
  readonly taken: boolean;
  /** Of her: with her the suspicion goes. */
  readonly dismissed: readonly SuspectedPair[];
}

/** Takes back whom nobody has touched since she was taken over; the others stay, and are listed. */
@Injectable()
export class TakeBack {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async step(id: Id, by: Caller): Promise<void> {
    const now = this.clock.now();
    const today = dayInJakarta(now);
    await this.db.step(by, async (tx) => {
      const file = await tx.findForUpdate(SiskoImport, id);
      if (file?.state !== 'UNDOING') return;
      const rows = await tx.query<Taken & Record<string, unknown>>(
        `select row_line as line, taken_id as "workerId", taken_journey as "journeyId", taken, dismissed
         from take_back($1, $2, $3)`,
        [id, file.cursorLine, BATCH],
      );
      const undone = rows.filter(({ taken }) => taken);
      this.outbox.add(
        tx,
        ...undone.flatMap(({ workerId, journeyId, dismissed }) => [
          ...dismissed.map((pair) =>
            tellDismissed(pair, today, pair.workerId === workerId ? journeyId : undefined),
          ),
          file.tellUndone(workerId, journeyId, today),
        ]),
      );
      if (rows.length < BATCH) file.finish(now);
      else file.cursorLine = Math.max(...rows.map(({ line }) => line));
      const { state, version, cursorLine, undoneAt } = file;
      tx.update(SiskoImport, id, { state, version, cursorLine, undoneAt });
    });
  }
}
