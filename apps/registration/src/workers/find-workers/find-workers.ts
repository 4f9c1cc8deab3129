import type { Caller } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { cursorOf, IsPlainText, page, PageRequest, positionOf, type Page } from '@libs/http';
import { isId } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { Confidences, LEGAL_AID } from '../../consultations/confide/confidences.js';
import { SealedPersons } from '../sealed-persons/sealed-persons.js';
import { Worker, WORKER_STATES, type WorkerState } from '../worker.js';
import { SearchUnderWay, WorkerNotFound } from '../worker.errors.js';
import { lineOf, recordOf, type WorkerLine, type WorkerRecord } from '../worker.views.js';

export class FindWorkersRequest extends PageRequest {
  @IsOptional()
  @IsIn(WORKER_STATES)
  state?: WorkerState;
}

/** Asked by POST: part of a name does not belong into an address. */
export class SearchWorkersRequest extends FindWorkersRequest {
  @IsPlainText({ max: 60 })
  name!: string;
}

/** Names lie encrypted: a search opens this many at a time, newest first, until a page is full … */
const OPENED_AT_ONCE = 500;

/** … or until it has opened so many: then it says what it has found, and where it would go on. */
const OPENED_AT_MOST = 5_000;

@Injectable()
export class FindWorkers {
  /** Whose search is under way, in this process. */
  private readonly searching = new Set<string>();

  constructor(
    private readonly db: ScopedDataSource,
    private readonly persons: SealedPersons,
    private readonly confidences: Confidences,
  ) {}

  /** The people in scope, newest first. */
  async find(request: FindWorkersRequest, by: Caller): Promise<Page<WorkerLine>> {
    const [after] = positionOf(request, isId) ?? [];
    const lines = await this.read(by, request.limit + 1, request.state, after);
    return page(lines, request, (line) => [line.workerId]);
  }

  /**
   * Those of them whose name holds what was asked for. A page may hold fewer than were asked for, or none, and yet
   * have a next one: there are people whom nobody has looked at so far.
   * @throws SearchUnderWay where the same account is searching already
   */
  async search(request: SearchWorkersRequest, by: Caller): Promise<Page<WorkerLine>> {
    const { subject } = by.access;
    if (this.searching.has(subject)) throw new SearchUnderWay();
    this.searching.add(subject);
    try {
      return await this.lookThrough(request, by);
    } finally {
      this.searching.delete(subject);
    }
  }

  private async lookThrough(request: SearchWorkersRequest, by: Caller): Promise<Page<WorkerLine>> {
    const name = request.name.toLocaleLowerCase('id');
    const found: WorkerLine[] = [];
    let [after] = positionOf(request, isId) ?? [];
    for (let opened = 0; opened < OPENED_AT_MOST; opened += OPENED_AT_ONCE) {
      const lines = await this.read(by, OPENED_AT_ONCE, request.state, after);
      found.push(...lines.filter((line) => line.name.toLocaleLowerCase('id').includes(name)));
      if (found.length > request.limit || lines.length < OPENED_AT_ONCE)
        return page(found, request, (line) => [line.workerId]);
      after = lines.at(-1)!.workerId;
    }
    return { items: found, next: cursorOf([after!]) };
  }

  private async read(by: Caller, most: number, state?: WorkerState, after?: string): Promise<WorkerLine[]> {
    const workers = await this.db.read(by, async (tx) => {
      const query = (await tx.manager())
        .createQueryBuilder(Worker, 'worker')
        .orderBy('worker.id', 'DESC')
        .limit(most);
      if (state) query.andWhere('worker.state = :state', { state });
      if (after) query.andWhere('worker.id < :after', { after });
      return query.getMany();
    });
    return workers.map((worker) => lineOf(worker, this.persons.cardOf(worker)));
  }

  async get(workerId: string, by: Caller): Promise<WorkerRecord> {
    const { worker, unsafe } = await this.db.read(by, async (tx) => ({
      worker: await (await tx.manager()).findOneBy(Worker, { id: workerId }),
      unsafe: await this.confidences.isSignerUnsafe(tx, workerId, by),
    }));
    if (!worker) throw new WorkerNotFound();
    const { card, identity } = this.persons.open(worker);
    const record = recordOf(worker, card, identity, this.persons.lookAt(worker));
    return { ...record, ...(unsafe && { legalAid: LEGAL_AID }) };
  }
}
