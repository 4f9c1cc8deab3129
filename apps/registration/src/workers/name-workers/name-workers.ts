import type { Caller } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { IsId } from '@libs/http';
import { Injectable } from '@nestjs/common';
import { ArrayMaxSize, ArrayUnique } from 'class-validator';
import { In } from 'typeorm';
import { SealedPersons } from '../sealed-persons/sealed-persons.js';
import { Worker } from '../worker.js';
import { nameOf, type WorkerName } from '../worker.views.js';

export class NameWorkersRequest {
  @IsId({ each: true })
  @ArrayUnique()
  @ArrayMaxSize(100)
  workerIds!: string[];
}

/** Names for the pseudonymous lists of the other services: of people in scope, and of no others. */
@Injectable()
export class NameWorkers {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly persons: SealedPersons,
  ) {}

  async execute({ workerIds }: NameWorkersRequest, by: Caller): Promise<WorkerName[]> {
    const workers = await this.db.read(by, async (tx) =>
      (await tx.manager()).findBy(Worker, { id: In(workerIds) }),
    );
    return workers.map((worker) => nameOf(worker, this.persons.cardOf(worker), by.access.role));
  }
}
