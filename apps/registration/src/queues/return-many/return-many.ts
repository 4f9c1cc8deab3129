import { ScopedDataSource, type Caller, type Commander } from '@libs/access';
import { REPAIR_REASON } from '@libs/contracts';
import { assertUnchanged } from '@libs/http';
import { Clock, type DomainError, type Id } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { In } from 'typeorm';
import { ChangeWorker } from '../../workers/change-worker/change-worker.js';
import { Worker } from '../../workers/worker.js';
import { WorkerNotFound } from '../../workers/worker.errors.js';
import { ItemRequest, Items, OneByOne, type Done } from '../one-by-one/one-by-one.js';
import { refusalIn } from '../refusal-in.js';

export class ReturnManyRequest extends OccurredRequest {
  @Items()
  items!: ItemRequest[];

  /** One for all. */
  @IsIn(REPAIR_REASON)
  reasonCode!: string;
}

export class TakeBackReturnsRequest {
  @Items()
  items!: ItemRequest[];
}

/** What would become of one: nothing against it, or why not. */
export interface Foreseen {
  readonly workerId: Id;
  readonly error?: DomainError;
}

/**
 * The district sends many registrations back with one reason, after it has seen what would become of each, and may take
 * that back for some minutes.
 *
 * It is all that is offered for many at once. A district's verification and a rejection have no event that takes them back
 * (domain.md §6, §7.2): other services act on the one, and the other is an end; and each verification carries a number of
 * the national system that an officer reads from that person's own papers. Those are decided one by one.
 */
@Injectable()
export class ReturnMany {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly oneByOne: OneByOne,
    private readonly changing: ChangeWorker,
    private readonly clock: Clock,
  ) {}

  /** What would become of each if it were done now; nothing is. */
  async foresee(request: ReturnManyRequest, by: Caller): Promise<Foreseen[]> {
    const when = occurred(request, this.clock.now());
    const ids = request.items.map(({ workerId }) => workerId);
    const workers = await this.db.read(by, async (tx) =>
      (await tx.manager()).findBy(Worker, { id: In(ids) }),
    );
    const workerById = new Map(workers.map((worker) => [worker.id, worker]));
    return request.items.map(({ workerId, version }) => {
      const error = refusalIn(() => {
        const worker = workerById.get(workerId);
        if (!worker) throw new WorkerNotFound();
        assertUnchanged(worker.version, version);
        worker.returnAmongMany(request.reasonCode, by.access.subject, when);
      });
      return { workerId, ...(error && { error }) };
    });
  }

  execute(request: ReturnManyRequest, by: Commander): Promise<Done[]> {
    const when = occurred(request, this.clock.now());
    return this.oneByOne.run(request.items, by, (tx, { workerId, version }) =>
      this.changing.execute(tx, by, workerId, version, (worker) =>
        worker.returnAmongMany(request.reasonCode, by.access.subject, when),
      ),
    );
  }

  takeBack({ items }: TakeBackReturnsRequest, by: Commander): Promise<Done[]> {
    const now = this.clock.now();
    const when = occurred({}, now);
    return this.oneByOne.run(items, by, (tx, { workerId, version }) =>
      this.changing.execute(tx, by, workerId, version, (worker) =>
        worker.takeBackReturn(by.access.subject, now, when),
      ),
    );
  }
}
