import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { uniqueViolation } from '@libs/database';
import { InvalidRequest } from '@libs/http';
import { Clock, newId, type Id, type LocalDate } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { KnowVillages } from '../../areas/know-villages/know-villages.js';
import { NameIndex } from '../../name-index/keep-names/name-index.js';
import { establishedBy, personOf } from '../person.js';
import { withOwnCode } from '../own-code/own-code.js';
import { Worker } from '../worker.js';
import { VillageUnknown, WorkerIdTaken } from '../worker.errors.js';
import type { RecordAbroadRequest } from './record-abroad.request.js';

const NOT_YET = {
  id: 'Tahun ini belum tiba.',
  en: 'This year has not come yet.',
};
const BEFORE_BIRTH = {
  id: 'Tahun ini mendahului tahun lahirnya.',
  en: 'This year lies before her year of birth.',
};

/** Writes down somebody who is abroad already, as the village is told: papers or none, by whichever road (X10). */
@Injectable()
export class RecordAbroad {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly villages: KnowVillages,
    private readonly names: NameIndex,
    private readonly clock: Clock,
  ) {}

  /** @returns her id */
  async execute(request: RecordAbroadRequest, by: Commander): Promise<Id> {
    const now = this.clock.now();
    if (!(await this.villages.isVillage(request.villageCode))) throw new VillageUnknown();
    const when = occurred(request, now);
    assertPossible(request, when.occurredOn);
    const { nik } = request.person;
    const { workerId = newId(), journeyId = newId(), proceduralStatus = 'UNKNOWN' } = request;
    const person = this.vault.seal('worker', workerId, personOf(request.person, nik));
    const { villageCode: village, sex, birthYear, country, sinceYear, employerType, informant } = request;
    const identityStatus = establishedBy(nik, now);
    const known = { village, sex, birthYear, identityStatus, country, sinceYear, employerType, informant };
    const { id } = await withOwnCode(village, async (humanCode) => {
      const { worker, told } = Worker.recordAbroad(
        { ...when, ...known, workerId, humanCode, journeyId, proceduralStatus },
        person,
        now,
      );
      return this.db.write(by, async (tx) => {
        tx.insert(Worker, worker);
        this.names.add(tx, worker, request.person.name);
        this.outbox.add(tx, ...told);
        return { id: worker.id, version: worker.version };
      });
    }).catch((error: unknown) => {
      throw uniqueViolation(error) === undefined ? error : new WorkerIdTaken();
    });
    return id;
  }
}

/** Years as people remember them: near enough, and not one that cannot be. */
function assertPossible({ birthYear, sinceYear }: RecordAbroadRequest, told: LocalDate): void {
  const year = Number(told.slice(0, 4));
  if (birthYear > year) throw new InvalidRequest([{ pointer: '/birthYear', reason: NOT_YET }]);
  if (sinceYear === undefined) return;
  if (sinceYear > year) throw new InvalidRequest([{ pointer: '/sinceYear', reason: NOT_YET }]);
  if (sinceYear < birthYear) throw new InvalidRequest([{ pointer: '/sinceYear', reason: BEFORE_BIRTH }]);
}
