import type { Caller } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { IsPlainText, page, PageRequest, positionOf, type Page } from '@libs/http';
import { isId } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import type { Card, Identity } from '../person.js';
import { Worker, type WorkerState } from '../worker.js';
import { WorkerNotFound } from '../worker.errors.js';
import { lineOf, recordOf, type WorkerLine, type WorkerRecord } from '../worker.views.js';

const STATES = ['REGISTERED', 'VILLAGE_VERIFIED', 'DISTRICT_VERIFIED'] as const;

export class FindWorkersRequest extends PageRequest {
  @IsOptional()
  @IsIn(STATES)
  state?: WorkerState;
}

/** Asked by POST: part of a name does not belong into an address. */
export class SearchWorkersRequest extends FindWorkersRequest {
  @IsPlainText({ max: 60 })
  name!: string;
}

/** Names lie encrypted: a search opens this many at a time, newest first, until a page is full. */
const OPENED_AT_ONCE = 500;

@Injectable()
export class FindWorkers {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
  ) {}

  /** The people in scope, newest first. */
  async find(request: FindWorkersRequest, by: Caller): Promise<Page<WorkerLine>> {
    const [after] = positionOf(request, isId) ?? [];
    const lines = await this.read(by, request.limit + 1, request.state, after);
    return page(lines, request, (line) => [line.workerId]);
  }

  /** Those of them whose name holds what was asked for. */
  async search(request: SearchWorkersRequest, by: Caller): Promise<Page<WorkerLine>> {
    const name = request.name.toLocaleLowerCase('id');
    let [after] = positionOf(request, isId) ?? [];
    const found: WorkerLine[] = [];
    for (;;) {
      const lines = await this.read(by, OPENED_AT_ONCE, request.state, after);
      found.push(...lines.filter((line) => line.name.toLocaleLowerCase('id').includes(name)));
      if (found.length > request.limit || lines.length < OPENED_AT_ONCE) break;
      after = lines.at(-1)!.workerId;
    }
    return page(found, request, (line) => [line.workerId]);
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
    return workers.map((worker) => lineOf(worker, this.cardOf(worker)));
  }

  async get(workerId: string, by: Caller): Promise<WorkerRecord> {
    const worker = await this.db.read(by, async (tx) =>
      (await tx.manager()).findOneBy(Worker, { id: workerId }),
    );
    if (!worker) throw new WorkerNotFound();
    const identity = this.vault.open<Identity>(
      'worker',
      worker.id,
      worker.dataKey,
      'identity',
      worker.identity,
    );
    return recordOf(worker, this.cardOf(worker), identity);
  }

  private cardOf(worker: Worker): Card {
    return this.vault.open<Card>('worker', worker.id, worker.dataKey, 'card', worker.card);
  }
}
