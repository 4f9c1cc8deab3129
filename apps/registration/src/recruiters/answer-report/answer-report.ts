import { ScopedDataSource, type Commander } from '@libs/access';
import { IsPlainText } from '@libs/http';
import { Clock, newId, type Id } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { RecruiterReportNotFound } from '../recruiter.errors.js';
import { RecruiterReply, type Said } from '../recruiter-reply.js';
import { RecruiterReport } from '../recruiter-report.js';

export class AnswerReportRequest extends OccurredRequest {
  /** In his own words. */
  @IsPlainText({ max: 500 })
  text!: string;
}

/** What a recruiter says to a report of him is written down beside it, also where it stands no more. */
@Injectable()
export class AnswerReport {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async execute(reportId: Id, { text, ...request }: AnswerReportRequest, by: Commander): Promise<void> {
    const now = this.clock.now();
    const { occurredOn } = occurred(request, now);
    const { role, subject: officer } = by.access;
    const id = newId();
    await this.db.write(by, async (tx) => {
      const report = await (await tx.manager()).findOneBy(RecruiterReport, { id: reportId });
      if (!report) throw new RecruiterReportNotFound();
      const said: Said = { text };
      const sealed = this.vault.reseal('recruiter_reply', id, report.dataKey, 'said', said);
      tx.insert(RecruiterReply, new RecruiterReply(id, reportId, occurredOn, sealed, role, officer, now));
      return { id, version: 1 };
    });
  }
}
