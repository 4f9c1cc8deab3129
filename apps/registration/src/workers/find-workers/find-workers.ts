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

export class FindWorkersRequest extends PageRequest {
  @IsOptional()
  @IsIn(['REGISTERED', 'VILLAGE_VERIFIED', 'DISTRICT_VERIFIED'])
  state?: WorkerState;

  /** Part of a name. Names lie encrypted: they are looked through, newest first, within the caller's scope. */
  @IsOptional()
  @IsPlainText({ max: 60 })
  search?: string;
}

/** A search looks through this many people a request; its cursor goes on from there. */
const LOOKED_THROUGH = 2_000;

@Injectable()
export class FindWorkers {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
  ) {}

  /** The people in scope, newest first. */
  async find(request: FindWorkersRequest, by: Caller): Promise<Page<WorkerLine>> {
    const wanted = request.search?.toLocaleLowerCase('id');
    const [after] = positionOf(request, isId) ?? [];
    const most = wanted ? LOOKED_THROUGH : request.limit + 1;
    const workers = await this.db.read(by, async (tx) => {
      const query = (await tx.manager())
        .createQueryBuilder(Worker, 'worker')
        .orderBy('worker.id', 'DESC')
        .limit(most);
      if (request.state) query.andWhere('worker.state = :state', { state: request.state });
      if (after) query.andWhere('worker.id < :after', { after });
      return query.getMany();
    });
    const lines: WorkerLine[] = [];
    for (const worker of workers) {
      const line = lineOf(worker, this.cardOf(worker));
      if (wanted && !line.name.toLocaleLowerCase('id').includes(wanted)) continue;
      lines.push(line);
      if (lines.length > request.limit) break;
    }
    return page(lines, request, (line) => [line.workerId]);
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
