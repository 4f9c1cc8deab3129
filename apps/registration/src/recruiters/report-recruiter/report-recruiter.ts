import { ScopedDataSource, type Commander } from '@libs/access';
import { foldName } from '@libs/duplicates';
import { InvalidRequest } from '@libs/http';
import { normalisePhone } from '@libs/identifiers';
import { Clock, newId } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred } from '@libs/service';
import { BlindIndex, Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { KnowVillages } from '../../areas/know-villages/know-villages.js';
import { Worker } from '../../workers/worker.js';
import { VillageUnknown, WorkerNotFound } from '../../workers/worker.errors.js';
import { codeOf, Recruiter } from '../recruiter.js';
import { RecruiterReport, type SealedReport, type Told } from '../recruiter-report.js';
import type { ReportRecruiterRequest } from './report-recruiter.request.js';

const REGENCY_DIGITS = 4;
const NO_NAME = {
  id: 'Tulis nama atau panggilannya, bukan hanya angka.',
  en: 'Write the name by which he is known, not digits alone.',
};

/**
 * Writes down what a village is told of somebody who recruits. The same one is met again, within a regency, by his number, or by his
 * name where nothing tells two of that name apart; who writes it down does not learn whether he was known.
 */
@Injectable()
export class ReportRecruiter {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly index: BlindIndex,
    private readonly villages: KnowVillages,
    private readonly clock: Clock,
  ) {}

  /** @returns the recruiter's code */
  async execute(request: ReportRecruiterRequest, by: Commander): Promise<string> {
    const now = this.clock.now();
    const {
      villageCode: village,
      kind,
      name,
      contact,
      said,
      workerId,
      p3miId,
      source,
      flags,
      lostCase,
    } = request;
    if (!(await this.villages.isVillage(village))) throw new VillageUnknown();
    const form = {
      id: newId(),
      ...occurred(request, now),
      village,
      source,
      flags,
      lostCase,
      workerId,
      p3miId,
    };
    const regency = village.slice(0, REGENCY_DIGITS);
    const told = { name, ...(contact && { contact }), ...(said && { said }) };
    const sealed = this.seal(form.id, regency, told);
    const { role, subject: officer } = by.access;
    const { id } = await this.db.write(by, async (tx) => {
      if (workerId && !(await (await tx.manager()).existsBy(Worker, { id: workerId })))
        throw new WorkerNotFound();
      const [known] = await tx.query<{ id: string | null }>(
        'select recognise_recruiter($1, $2, $3, $4) as id',
        [regency, kind, sealed.nameKey, sealed.phoneKey],
      );
      const recruiter = Recruiter.meet(known?.id ?? newId(), regency, kind, now);
      if (!known?.id) tx.insert(Recruiter, recruiter);
      const { report, seen } = RecruiterReport.tell(form, recruiter, sealed, { role, officer }, now);
      tx.insert(RecruiterReport, report);
      this.outbox.add(tx, seen);
      return { id: recruiter.id, version: 1 };
    });
    return codeOf(id);
  }

  private seal(reportId: string, regency: string, told: Told): SealedReport {
    const words = foldName(told.name);
    const name = [...words.own, ...words.father].map(({ folded }) => folded).join(' ');
    if (name === '') throw new InvalidRequest([{ pointer: '/name', reason: NO_NAME }]);
    const phone = told.contact && normalisePhone(told.contact);
    return {
      ...this.vault.seal('recruiter_report', reportId, { told }),
      nameKey: this.index.of('RECRUITER', `NAME|${regency}|${name}`),
      phoneKey: phone ? this.index.of('RECRUITER', `PHONE|${regency}|${phone}`) : null,
    };
  }
}
