import type { DomainEvent } from '@libs/contracts';
import type { Receipt, Transaction } from '@libs/database';
import { assertUnchanged } from '@libs/http';
import type { Outbox } from '@libs/messaging';
import { Worker } from '../worker.js';
import { WorkerNotFound } from '../worker.errors.js';

/** The four beats of a change: load under lock, decide, store, tell. */
export async function changeWorker(
  tx: Transaction,
  outbox: Outbox,
  workerId: string,
  ifMatch: number,
  decide: (worker: Worker) => DomainEvent | DomainEvent[] | Promise<DomainEvent[]>,
): Promise<Receipt> {
  const worker = await lockWorker(tx, workerId);
  assertUnchanged(worker.version, ifMatch);
  storeWorker(tx, outbox, worker, [await decide(worker)].flat());
  return { id: worker.id, version: worker.version };
}

/** @throws WorkerNotFound */
export async function lockWorker(tx: Transaction, workerId: string): Promise<Worker> {
  const worker = await tx.findForUpdate(Worker, workerId);
  if (!worker) throw new WorkerNotFound();
  return worker;
}

export function storeWorker(
  tx: Transaction,
  outbox: Outbox,
  worker: Worker,
  told: readonly DomainEvent[],
): void {
  const { state, version, repairReason, returnedBy, endReason, permitLetterId, permitSigner } = worker;
  const { permitKnownOn, permitRevokedOn, permitRevocation } = worker;
  const { screening, screeningDecision, redFlags, notKnownToVillage } = worker;
  const permit = { permitLetterId, permitSigner, permitKnownOn, permitRevokedOn, permitRevocation };
  const look = { screening, screeningDecision, redFlags };
  tx.update(Worker, worker.id, {
    state,
    version,
    repairReason,
    returnedBy,
    endReason,
    notKnownToVillage,
    ...permit,
    ...look,
    ...formOf(worker),
  });
  outbox.add(tx, ...told);
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
