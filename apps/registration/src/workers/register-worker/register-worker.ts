import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { uniqueViolation } from '@libs/database';
import { Clock, newId } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred } from '@libs/service';
import { basisOf, type Decision } from '@libs/rules';
import { Vault } from '@libs/vault';
import { ScreenPlans } from '../../screening/screen-plans/screen-plans.js';
import { Injectable } from '@nestjs/common';
import { KnowVillages } from '../../areas/know-villages/know-villages.js';
import { checkedNik, personOf, type Card, type Identity } from '../person.js';
import { Worker } from '../worker.js';
import { VillageUnknown, WorkerIdTaken } from '../worker.errors.js';
import { formOf, planOf } from './registration-form.js';
import type { RegisterWorkerRequest } from './register-worker.request.js';

export interface Registered {
  readonly worker: Worker;
  readonly card: Card;
  readonly identity: Identity;
  readonly look: Decision;
}

/** Puts a worker on her village's register. What the desk may not know now can be said later. */
@Injectable()
export class RegisterWorker {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly villages: KnowVillages,
    private readonly screening: ScreenPlans,
    private readonly clock: Clock,
  ) {}

  /** @returns what was registered; undefined where this is a repeat, which the caller reads anew */
  async execute(
    request: RegisterWorkerRequest,
    by: Commander,
  ): Promise<{ id: string; registered?: Registered }> {
    const now = this.clock.now();
    if (!(await this.villages.isVillage(request.villageCode))) throw new VillageUnknown();
    const nik = checkedNik(request.person.nik, request.identityStatus, now);
    const workerId = request.workerId ?? newId();
    const { card, identity } = personOf(request.person, nik);
    const when = occurred(request, now);
    const form = {
      ...formOf(request, when),
      workerId,
      journeyId: request.journeyId ?? newId(),
      village: request.villageCode,
      noticeVersion: request.noticeVersion,
    };
    const plan = planOf(form.village, request);
    const screened = await this.screening.look(plan, request.signs, { on: when.occurredOn, knownAt: now });
    const { decision } = screened;
    const sealed = this.vault.seal('worker', workerId, { card, identity, screening: basisOf(decision) });
    const { worker, told } = Worker.register(form, sealed, screened, now);
    const done = await this.db
      .write(by, async (tx) => {
        tx.insert(Worker, worker);
        this.outbox.add(tx, ...told);
        return { id: worker.id, version: worker.version };
      })
      .catch((error: unknown) => {
        throw uniqueViolation(error) === undefined ? error : new WorkerIdTaken();
      });
    return done.repeated
      ? { id: done.id }
      : { id: done.id, registered: { worker, card, identity, look: decision } };
  }
}
