import { ScopedDataSource, type Caller } from '@libs/access';
import type { Transaction } from '@libs/database';
import { Clock, dayInJakarta, type Id, type LocalDate } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { tellDismissed, type SuspectedPair } from '../../duplicates/duplicate-candidate.js';
import { ChangeWorker } from '../../workers/change-worker/change-worker.js';
import type { LinkableState } from '../../workers/worker.js';
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

const LINKED = `
  select line, linked_id as "workerId", linked_version as version, linked_from as "from",
    linked_version = (select w.version from worker w where w.id = linked_id) as "isUntouched"
  from import_row where import_id = $1 and outcome = 'IMPORTED' and linked_id is not null order by line limit ${BATCH}`;

interface Linked {
  readonly line: number;
  readonly workerId: Id;
  readonly version: number;
  readonly from: LinkableState;
  /** Null where the office sees her no more. */
  readonly isUntouched: boolean | null;
}

/** Takes back whom nobody has touched since she was taken over; the others stay, and are listed. */
@Injectable()
export class TakeBack {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly changing: ChangeWorker,
    private readonly clock: Clock,
  ) {}

  async step(id: Id, by: Caller): Promise<void> {
    const now = this.clock.now();
    const today = dayInJakarta(now);
    await this.db.step(by, async (tx) => {
      const file = await tx.findForUpdate(SiskoImport, id);
      if (file?.state !== 'UNDOING') return;
      if (await this.takeBackLinked(tx, file, by, today)) return;
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

  /** Before the others: who was linked stays on the register, as her village has written her. @returns whether there were any */
  private async takeBackLinked(
    tx: Transaction,
    file: SiskoImport,
    by: Caller,
    today: LocalDate,
  ): Promise<boolean> {
    const rows = await tx.query<Linked & Record<string, unknown>>(LINKED, [file.id]);
    for (const { line, workerId, version, from, isUntouched } of rows) {
      const isFree = isUntouched === true && (await this.isFreed(tx, file.id, line));
      if (isFree)
        await this.changing.execute(tx, by, workerId, version, (worker) =>
          worker.takeBackLink(file.undoReason!, from, { occurredOn: today }),
        );
      await tx.query('update import_row set outcome = $3 where import_id = $1 and line = $2', [
        file.id,
        line,
        isFree ? 'UNDONE' : 'KEPT',
      ]);
    }
    return rows.length > 0;
  }

  private async isFreed(tx: Transaction, id: Id, line: number): Promise<boolean> {
    const [row] = await tx.query<{ freed: boolean }>('select forget_linked_number($1, $2) as freed', [
      id,
      line,
    ]);
    return row!.freed;
  }
}
