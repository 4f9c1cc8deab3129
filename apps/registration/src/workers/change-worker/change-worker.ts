import type { Caller } from '@libs/access';
import type { DomainEvent } from '@libs/contracts';
import type { Receipt, Transaction } from '@libs/database';
import { assertUnchanged } from '@libs/http';
import { Clock } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { KeepPartHistory } from '../../history/keep-history/keep-part-history.js';
import { Worker } from '../worker.js';
import { WorkerNotFound } from '../worker.errors.js';
import { stepsOf } from './steps.js';

/** @throws WorkerNotFound */
export async function lockWorker(tx: Transaction, workerId: string): Promise<Worker> {
  const worker = await tx.findForUpdate(Worker, workerId);
  if (!worker) throw new WorkerNotFound();
  return worker;
}

/** The beats of every change of a record: load under lock, decide, store, keep who did it, tell. */
@Injectable()
export class ChangeWorker {
  constructor(
    private readonly outbox: Outbox,
    private readonly history: KeepPartHistory,
    private readonly clock: Clock,
  ) {}

  async execute(
    tx: Transaction,
    by: Caller,
    workerId: string,
    ifMatch: number,
    decide: (worker: Worker) => DomainEvent | DomainEvent[] | Promise<DomainEvent[]>,
  ): Promise<Receipt> {
    const worker = await lockWorker(tx, workerId);
    assertUnchanged(worker.version, ifMatch);
    this.store(tx, by, worker, [await decide(worker)].flat(), ifMatch);
    return { id: worker.id, version: worker.version };
  }

  /** @param from the version that was decided about */
  store(tx: Transaction, by: Caller, worker: Worker, told: readonly DomainEvent[], from: number): void {
    const { state, version, repairReason, returnedBy, endReason, permitLetterId, permitSigner } = worker;
    const { permitKnownOn, permitRevokedOn, permitRevocation } = worker;
    const { screening, screeningDecision, redFlags, notKnownToVillage } = worker;
    const permit = { permitLetterId, permitSigner, permitKnownOn, permitRevokedOn, permitRevocation };
    const look = { screening, screeningDecision, redFlags };
    const { villageDecision, districtDecision } = worker;
    tx.update(Worker, worker.id, {
      state,
      version,
      repairReason,
      returnedBy,
      endReason,
      notKnownToVillage,
      ...permit,
      ...look,
      villageDecision,
      districtDecision,
      ...formOf(worker),
    });
    this.keepSteps(tx, by, worker, told, from);
    this.outbox.add(tx, ...told);
  }

  /** Each step made a version, in their order; a look by itself comes after all that led to it. */
  private keepSteps(
    tx: Transaction,
    { access }: Caller,
    worker: Worker,
    told: readonly DomainEvent[],
    from: number,
  ): void {
    const { role, subject: officer } = access;
    const now = this.clock.now();
    for (const [index, { kind, action, reason, on: changedOn }] of stepsOf(told).entries()) {
      const version = kind === 'SCREENING' ? worker.version : from + 1 + index;
      const part = { part: 'RECORD', id: worker.id, kind, version } as const;
      this.history.keepStep(tx, worker.id, part, { action, reason, changedOn, role, officer, now });
    }
  }
}

/** What the desk has written: it may be mended. */
function formOf(worker: Worker): Partial<Worker> {
  const { village, sex, birthYear, education, identityStatus, card, identity } = worker;
  const { cardVillage, domicileEvidence } = worker;
  const { country, isco08, scheme, employerType, plannedDeparture, recruiterId } = worker;
  const intent = { country, isco08, scheme, employerType, plannedDeparture, recruiterId };
  return {
    village,
    sex,
    birthYear,
    education,
    identityStatus,
    card,
    identity,
    cardVillage,
    domicileEvidence,
    ...intent,
  };
}
