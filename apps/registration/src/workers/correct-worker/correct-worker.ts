import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { Clock, type Instant } from '@libs/kernel';
import { occurred } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { KnowVillages } from '../../areas/know-villages/know-villages.js';
import { detailsOf, differenceOf, type Difference } from '../../history/keep-history/difference.js';
import { KeepHistory } from '../../history/keep-history/keep-history.js';
import { NameIndex } from '../../name-index/keep-names/name-index.js';
import { ChangeWorker } from '../change-worker/change-worker.js';
import { checkedNik, personOf } from '../person.js';
import { SealedPersons } from '../sealed-persons/sealed-persons.js';
import type { Worker } from '../worker.js';
import { VillageUnknown } from '../worker.errors.js';
import type { CorrectWorkerRequest } from './correct-worker.request.js';

/** Corrects what the register says of a person, and keeps what it said. */
@Injectable()
export class CorrectWorker {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly changing: ChangeWorker,
    private readonly persons: SealedPersons,
    private readonly villages: KnowVillages,
    private readonly history: KeepHistory,
    private readonly names: NameIndex,
    private readonly clock: Clock,
  ) {}

  async execute(
    workerId: string,
    request: CorrectWorkerRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const now = this.clock.now();
    const when = occurred(request, now);
    const { reasonCode: reason, villageCode } = request;
    if (villageCode && !(await this.villages.isVillage(villageCode))) throw new VillageUnknown();
    await this.db.write(by, async (tx) => {
      let changed: { worker: Worker; difference: Difference } | undefined;
      const receipt = await this.changing.execute(tx, by, workerId, ifMatch, (worker) => {
        const { correction, difference } = this.corrected(worker, request, now);
        changed = { worker, difference };
        return worker.correct({ ...correction, ...difference }, reason, when);
      });
      if (changed) {
        const { worker, difference } = changed;
        this.history.keep(tx, worker, difference, { reason, changedOn: when.occurredOn, by, now });
        this.names.renew(tx, worker, this.persons.cardOf(worker).name);
      }
      return receipt;
    });
  }

  /** The record as it is right, and what is other than it was. */
  private corrected(worker: Worker, request: CorrectWorkerRequest, now: Instant) {
    const before = this.persons.open(worker);
    const {
      sex = worker.sex,
      education = worker.education,
      identityStatus = worker.identityStatus,
      villageCode: village = worker.village,
    } = request;
    const nik = request.person?.nik && checkedNik(request.person.nik, identityStatus, now);
    const person = personOf(
      { ...before.card, ...before.identity, ...given(request.person) },
      nik ?? before.identity.nik,
    );
    const { birthDate } = person.identity;
    const birthYear = birthDate ? Number(birthDate.slice(0, 4)) : worker.birthYear;
    const codes = { sex, education, identityStatus, village };
    const difference = differenceOf(
      detailsOf(worker, before.card, before.identity),
      detailsOf(codes, person.card, person.identity),
    );
    return { correction: { ...codes, birthYear, ...this.persons.reseal(worker, person) }, difference };
  }
}

/** What was named; a field that was left out must not blot out what is there. */
function given<T extends object>(fields: T | undefined): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields ?? {}).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
