import { Transaction } from '@libs/database';
import { Clock, dayInJakarta, type Id } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { Rounds, SYSTEM } from '@libs/service';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, type DataSource } from 'typeorm';
import { KeepPartHistory } from '../../history/keep-history/keep-part-history.js';
import { Worker } from '../../workers/worker.js';
import { changedPart } from '../change-document/change-document.js';
import { Document } from '../document.js';

/** Papers a transaction: what a kill takes back. */
const BATCH = 50;

/** Locked, and passed over where somebody else is at it: each is told of once, whoever comes at the same time. */
const DUE = `
  select id from document where status in ('DECLARED', 'SIGHTED', 'VERIFIED') and expires_on < $1
  order by expires_on, id limit ${BATCH} for no key update skip locked`;

/** How often it is looked whether a paper has run out, in milliseconds; 0: never in this process. */
export class ExpireEvery {
  constructor(readonly milliseconds: number) {}
}

/**
 * Tells of papers whose last day has passed, by the day in Jakarta. The paper, its history and its event are one
 * transaction: a process that is killed meanwhile has told nothing, and the next round does.
 */
@Injectable()
export class ExpireDocuments implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds({
    name: 'ExpireDocuments',
    round: () => this.expire(),
    // Desks are served by this process, too: while there is much to do it works a tenth of the time.
    restMs: (more, tookMs) => (more ? 9 * tookMs : this.every.milliseconds),
  });

  constructor(
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
    private readonly outbox: Outbox,
    private readonly history: KeepPartHistory,
    private readonly clock: Clock,
    private readonly every: ExpireEvery,
  ) {}

  onApplicationBootstrap(): void {
    if (this.every.milliseconds > 0) this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One batch. @returns whether there may be more to do */
  async expire(): Promise<boolean> {
    const now = this.clock.now();
    return new Transaction(this.system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      const due = await tx.query<{ id: Id }>(DUE, [dayInJakarta(now)]);
      const manager = await tx.manager();
      const documents = await manager.findBy(Document, { id: In(due.map(({ id }) => id)) });
      const workers = await manager.findBy(Worker, { id: In(documents.map(({ workerId }) => workerId)) });
      const holders = new Map(workers.map((worker) => [worker.id, worker]));
      for (const document of documents) {
        const holder = holders.get(document.workerId)!;
        const expired = document.expire(holder);
        const { status, changedOn, version } = document;
        tx.update(Document, document.id, { status, changedOn, version });
        const done = { action: status, changedOn, role: 'SYSTEM', officer: 'expire-documents', now };
        this.history.keep(tx, holder, changedPart(document), done);
        this.outbox.add(tx, expired);
      }
      return due.length === BATCH;
    });
  }
}
