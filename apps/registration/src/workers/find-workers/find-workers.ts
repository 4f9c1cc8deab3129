import { may, ScopedDataSource, type Caller } from '@libs/access';
import { page, PageRequest, positionOf, type Page } from '@libs/http';
import { isId } from '@libs/kernel';
import type { Paper } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { Confidences, LEGAL_AID } from '../../consultations/confide/confidences.js';
import { ReadExternalIds } from '../../external-ids/read-external-ids/read-external-ids.js';
import { HeardPolicy } from '../../screening/heard-policy/heard-policy.js';
import { toldIn } from '../../screening/screen.js';
import { SealedPersons } from '../sealed-persons/sealed-persons.js';
import { Worker, WORKER_STATES, type WorkerState } from '../worker.js';
import { familyAdviceOf } from './family-advice.js';
import { WorkerNotFound } from '../worker.errors.js';
import { lineOf, recordOf, type WorkerLine, type WorkerRecord } from '../worker.views.js';

export class FindWorkersRequest extends PageRequest {
  @IsOptional()
  @IsIn(WORKER_STATES)
  state?: WorkerState;
}

const PAPERS = `select doc_type as "docType", status from document where worker_id = $1`;

@Injectable()
export class FindWorkers {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly persons: SealedPersons,
    private readonly confidences: Confidences,
    private readonly policy: HeardPolicy,
    private readonly externalIds: ReadExternalIds,
  ) {}

  /** The people in scope, newest first. */
  async find(request: FindWorkersRequest, by: Caller): Promise<Page<WorkerLine>> {
    const [after] = positionOf(request, isId) ?? [];
    const lines = await this.read(by, request.limit + 1, request.state, after);
    return page(lines, request, (line) => [line.workerId]);
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
    const mayReconcile = may(by.access.role, 'external-id:record');
    const { worker, externalIds, unsafe, papers } = await this.db.read(by, async (tx) => {
      const found = await (await tx.manager()).findOneBy(Worker, { id: workerId });
      return {
        worker: found,
        externalIds: found && mayReconcile ? await this.externalIds.of(tx, found) : [],
        unsafe: await this.confidences.isSignerUnsafe(tx, workerId, by),
        papers: await tx.query<Paper & Record<string, unknown>>(PAPERS, [workerId]),
      };
    });
    if (!worker) throw new WorkerNotFound();
    const { card, identity } = this.persons.open(worker);
    const look = this.persons.lookAt(worker);
    const record = recordOf(worker, card, identity, look);
    const { maritalStatus } = identity;
    const numbers = await this.policy.parametersFor(worker);
    return {
      ...record,
      ...(maritalStatus && {
        familyAdvice: familyAdviceOf(worker, maritalStatus, papers, unsafe, numbers),
      }),
      ...(unsafe && { legalAid: LEGAL_AID }),
      ...(externalIds.length > 0 && { externalIds }),
      ...(look && may(by.access.role, 'worker:register') && { signs: toldIn(look) }),
    };
  }
}
