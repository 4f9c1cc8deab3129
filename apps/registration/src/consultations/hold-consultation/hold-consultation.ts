import { ScopedDataSource, type Commander } from '@libs/access';
import { uniqueViolation } from '@libs/database';
import { InvalidRequest } from '@libs/http';
import { Clock, newId, type Id } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { KnowVillages } from '../../areas/know-villages/know-villages.js';
import { Worker } from '../../workers/worker.js';
import { VillageUnknown, WorkerNotFound } from '../../workers/worker.errors.js';
import { Confidences } from '../confide/confidences.js';
import { Consultation } from '../consultation.js';
import { ConsultationIdTaken } from '../consultation.errors.js';
import type { HoldConsultationRequest } from './hold-consultation.request.js';

const NOT_ALONE = {
  id: 'Sesi pribadi berarti tanpa keluarga: pilih salah satu.',
  en: 'A private session is one without the family: choose one of them.',
};
const ASKED_ALONE = {
  id: 'Hanya ditanyakan dalam sesi pribadi, tentang warga yang terdaftar.',
  en: 'This is asked in a private session only, of somebody on the register.',
};

/** Writes a talk at the desk into the village's book (R1). */
@Injectable()
export class HoldConsultation {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly villages: KnowVillages,
    private readonly confidences: Confidences,
    private readonly clock: Clock,
  ) {}

  /** @returns its id */
  async execute(request: HoldConsultationRequest, by: Commander): Promise<Id> {
    assertConsistent(request);
    const now = this.clock.now();
    const { consultationId = newId(), villageCode: village, workerId, signerUnsafe = false } = request;
    if (!(await this.villages.isVillage(village))) throw new VillageUnknown();
    const { topics, channel, outcome, sexOfClient, withFamily, privateSession } = request;
    const talk = { topics, channel, outcome, sexOfClient, withFamily, privateSession };
    const confidence =
      workerId && privateSession
        ? this.confidences.seal(consultationId, workerId, signerUnsafe, by)
        : undefined;
    const form = {
      ...talk,
      ...occurred(request, now),
      id: consultationId,
      village,
      ...(workerId && !privateSession && { workerId }),
    };
    const { consultation, held } = Consultation.hold(form, confidence, now);
    const { id } = await this.db
      .write(by, async (tx) => {
        if (workerId && !(await (await tx.manager()).existsBy(Worker, { id: workerId })))
          throw new WorkerNotFound();
        tx.insert(Consultation, consultation);
        this.outbox.add(tx, held);
        return { id: consultation.id, version: 1 };
      })
      .catch((error: unknown) => {
        throw uniqueViolation(error) === undefined ? error : new ConsultationIdTaken();
      });
    return id;
  }
}

function assertConsistent(request: HoldConsultationRequest): void {
  const { withFamily, privateSession, workerId, signerUnsafe } = request;
  if (withFamily && privateSession)
    throw new InvalidRequest([{ pointer: '/privateSession', reason: NOT_ALONE }]);
  if (signerUnsafe !== undefined && !(privateSession && workerId))
    throw new InvalidRequest([{ pointer: '/signerUnsafe', reason: ASKED_ALONE }]);
}
