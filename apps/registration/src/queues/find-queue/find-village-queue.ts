import { ScopedDataSource, type Caller } from '@libs/access';
import { VILLAGE_CHECK } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { isInstant, IsPlainText, page, PageRequest, positionOf, type Page } from '@libs/http';
import { Clock, dayInJakarta, isId, type DomainError, type Instant } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { In } from 'typeorm';
import type { VillageLetter } from '../../letters/village-letter.js';
import {
  JudgeVerifications,
  type VerificationJudge,
} from '../../workers/judge-verifications/judge-verifications.js';
import { SearchWorkers } from '../../workers/search-workers/search-workers.js';
import { SealedPersons } from '../../workers/sealed-persons/sealed-persons.js';
import { Worker } from '../../workers/worker.js';
import { approve } from '../approve-many/approve.js';
import { standingIn, VILLAGE_QUEUES, type VillageQueue } from '../queue.js';
import type { QueueFound, QueueLine, Refusal, VillageQueueCounts } from '../queue.views.js';
import { refusalIn } from '../refusal-in.js';
import { queueLineOf } from './queue-line.js';
import { signedSheetsOf } from './signed-sheets.js';

export class FindVillageQueueRequest extends PageRequest {
  @IsIn(VILLAGE_QUEUES)
  queue!: VillageQueue;
}

/** Asked by POST: part of a name does not belong into an address. */
export class SearchVillageQueueRequest {
  @IsIn(VILLAGE_QUEUES)
  queue!: VillageQueue;

  @IsPlainText({ max: 60 })
  name!: string;
}

/** What is looked at is asked when the head decides; here only what stands in the way whatever he says. */
const EVERYTHING = { capacity: 'KEPALA_DESA', checklist: VILLAGE_CHECK };

/** Says a refusal in the words of whoever asks. */
export type Tell = (error: DomainError) => Refusal;

/** The queues of a village: whoever has waited longest stands first. */
@Injectable()
export class FindVillageQueue {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly persons: SealedPersons,
    private readonly searchWorkers: SearchWorkers,
    private readonly judges: JudgeVerifications,
    private readonly clock: Clock,
  ) {}

  async count(by: Caller): Promise<VillageQueueCounts> {
    const counts = VILLAGE_QUEUES.map(
      (queue) => `(select count(*)::int from worker w where ${standingIn(queue, 'w')}) as "${queue}"`,
    );
    const [row] = await this.db.read(by, (tx) =>
      tx.query<VillageQueueCounts & Record<string, unknown>>(`select ${counts.join(', ')}`),
    );
    return row!;
  }

  async find(request: FindVillageQueueRequest, by: Caller, tell: Tell): Promise<Page<QueueLine>> {
    const { queue, limit } = request;
    const after = positionOf(request, isInstant, isId);
    const lines = await this.db.read(by, async (tx) => {
      const query = (await tx.manager())
        .createQueryBuilder(Worker, 'worker')
        .where(standingIn(queue, 'worker'))
        .orderBy('worker.stateSince')
        .addOrderBy('worker.id')
        .limit(limit + 1);
      if (after) {
        const [since, id] = after;
        query.andWhere('(worker.stateSince, worker.id) > (:since, :id)', { since, id });
      }
      const workers = await query.getMany();
      return this.linesOf(tx, workers, queue, tell);
    });
    return page(lines, request, ({ waitingSince, workerId }) => [waitingSince, workerId]);
  }

  /** The nearest name first. */
  async search({ queue, name }: SearchVillageQueueRequest, by: Caller, tell: Tell): Promise<QueueFound> {
    const { items, complete } = await this.searchWorkers.execute({ name, queue }, by);
    const ids = items.map(({ workerId }) => workerId);
    const lines = await this.db.read(by, async (tx) => {
      const workers = await (await tx.manager()).findBy(Worker, { id: In(ids) });
      return this.linesOf(tx, workers, queue, tell);
    });
    const lineById = new Map(lines.map((line) => [line.workerId, line]));
    return { items: ids.flatMap((id) => lineById.get(id) ?? []), complete };
  }

  private async linesOf(
    tx: Transaction,
    workers: readonly Worker[],
    queue: VillageQueue,
    tell: Tell,
  ): Promise<QueueLine[]> {
    const now = this.clock.now();
    const ids = workers.map(({ id }) => id);
    const sheets = await signedSheetsOf(tx, ids);
    const judge = await this.judges.of(tx, ids, { on: dayInJakarta(now), knownAt: now });
    return workers.map((worker) => {
      const sheet = sheets.get(worker.id);
      const line: QueueLine = {
        ...queueLineOf(worker, this.persons.cardOf(worker), now),
        ...(sheet && { signedSheet: { letterId: sheet.id, signerRelation: sheet.signerRelation } }),
      };
      const refused = queue === 'APPROVAL' ? refusalOf(worker, sheet, now, judge) : undefined;
      return refused ? { ...line, standsInTheWay: tell(refused) } : line;
    });
  }
}

function refusalOf(
  worker: Worker,
  sheet: VillageLetter | undefined,
  now: Instant,
  judge: VerificationJudge,
): DomainError | undefined {
  const when = { occurredOn: dayInJakarta(now), occurredAt: now };
  return refusalIn(() => approve(worker, sheet, EVERYTHING, when, judge));
}
