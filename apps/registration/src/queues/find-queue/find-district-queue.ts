import { ScopedDataSource, type Caller } from '@libs/access';
import { isInstant, IsPlainText, page, PageRequest, positionOf, type Page } from '@libs/http';
import type { Transaction } from '@libs/database';
import { Clock, dayInJakarta, isId } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { In, type SelectQueryBuilder } from 'typeorm';
import { JudgeVerifications } from '../../workers/judge-verifications/judge-verifications.js';
import { SearchWorkers } from '../../workers/search-workers/search-workers.js';
import { SealedPersons } from '../../workers/sealed-persons/sealed-persons.js';
import { Worker } from '../../workers/worker.js';
import { standingIn } from '../queue.js';
import type { DistrictQueueCount, DistrictQueueFound, DistrictQueueLine } from '../queue.views.js';
import { refusalIn } from '../refusal-in.js';
import { waitedLongerThan } from '../waiting.js';
import type { Tell } from './find-village-queue.js';
import { queueLineOf } from './queue-line.js';

/** For how many days of the calendar somebody may wait for the district. */
export class DistrictLimit {
  constructor(readonly days: number) {}
}

export class FindDistrictQueueRequest extends PageRequest {
  /** Only of this kecamatan or village. */
  @IsOptional()
  @Matches(/^\d{6}(\d{4})?$/)
  area?: string;

  @IsOptional()
  @IsIn(['REGISTERED', 'VILLAGE_VERIFIED'])
  state?: 'REGISTERED' | 'VILLAGE_VERIFIED';

  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  /** Only who waits for longer than the limit. */
  @IsOptional()
  @IsIn(['true'])
  overdue?: 'true';
}

/** Asked by POST: part of a name does not belong into an address. */
export class SearchDistrictQueueRequest {
  @IsPlainText({ max: 60 })
  name!: string;
}

/** Who waits for the district's word: who has waited longest stands first. */
@Injectable()
export class FindDistrictQueue {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly persons: SealedPersons,
    private readonly searchWorkers: SearchWorkers,
    private readonly judges: JudgeVerifications,
    private readonly limit: DistrictLimit,
    private readonly clock: Clock,
  ) {}

  async count(request: FindDistrictQueueRequest, by: Caller): Promise<DistrictQueueCount> {
    const [waiting, overdue] = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      const count = (each: FindDistrictQueueRequest) =>
        this.narrowed(manager.createQueryBuilder(Worker, 'worker'), each).getCount();
      return [await count(request), await count({ ...request, overdue: 'true' })] as const;
    });
    return { waiting, overdue, limitDays: this.limit.days };
  }

  async find(request: FindDistrictQueueRequest, by: Caller, tell: Tell): Promise<Page<DistrictQueueLine>> {
    const after = positionOf(request, isInstant, isId);
    const lines = await this.db.read(by, async (tx) => {
      const query = this.narrowed((await tx.manager()).createQueryBuilder(Worker, 'worker'), request)
        .orderBy('worker.stateSince')
        .addOrderBy('worker.id')
        .limit(request.limit + 1);
      if (after) {
        const [since, id] = after;
        query.andWhere('(worker.stateSince, worker.id) > (:since, :id)', { since, id });
      }
      return this.linesOf(tx, await query.getMany(), tell);
    });
    return page(lines, request, ({ waitingSince, workerId }) => [waitingSince, workerId]);
  }

  /** The nearest name first. */
  async search({ name }: SearchDistrictQueueRequest, by: Caller, tell: Tell): Promise<DistrictQueueFound> {
    const { items, complete } = await this.searchWorkers.execute({ name, queue: 'DISTRICT' }, by);
    const ids = items.map(({ workerId }) => workerId);
    const lines = await this.db.read(by, async (tx) =>
      this.linesOf(tx, await (await tx.manager()).findBy(Worker, { id: In(ids) }), tell),
    );
    const lineById = new Map(lines.map((line) => [line.workerId, line]));
    return { items: ids.flatMap((id) => lineById.get(id) ?? []), complete };
  }

  private narrowed(
    query: SelectQueryBuilder<Worker>,
    { area, state, country, overdue }: FindDistrictQueueRequest,
  ): SelectQueryBuilder<Worker> {
    query.where(standingIn('DISTRICT', 'worker'));
    if (area) query.andWhere('worker.village ^@ :area', { area });
    if (state) query.andWhere('worker.state = :state', { state });
    if (country) query.andWhere('worker.country = :country', { country });
    const late = waitedLongerThan(this.limit.days, this.clock.now());
    if (overdue) query.andWhere('worker.stateSince < :late', { late });
    return query;
  }

  private async linesOf(
    tx: Transaction,
    workers: readonly Worker[],
    tell: Tell,
  ): Promise<DistrictQueueLine[]> {
    const now = this.clock.now();
    const when = { occurredOn: dayInJakarta(now), occurredAt: now };
    const ids = workers.map(({ id }) => id);
    const judge = await this.judges.of(tx, ids, { on: when.occurredOn, knownAt: now });
    return workers.map((worker) => {
      const line = queueLineOf(worker, this.persons.cardOf(worker), now);
      // Her number is asked when the district decides; here only what stands in the way whatever it is.
      const refused = refusalIn(() => worker.verifyAtDistrict([], judge.atDistrict(worker, 1), when));
      const overdue = line.waitedDays > this.limit.days;
      return { ...line, overdue, ...(refused && { standsInTheWay: tell(refused) }) };
    });
  }
}
