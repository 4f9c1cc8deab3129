import { ScopedDataSource, type Commander } from '@libs/access';
import { assertUnchanged } from '@libs/http';
import { Clock, dayInJakarta, type Id, type LocalDate } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { RecruiterReportNotFound } from '../recruiter.errors.js';
import { DISMISSAL_REASON, RecruiterReport, WITHDRAWAL_REASON, type Writer } from '../recruiter-report.js';

export class WithdrawReportRequest {
  @IsIn(WITHDRAWAL_REASON)
  reasonCode!: string;
}

export class DismissReportRequest {
  @IsIn(DISMISSAL_REASON)
  reasonCode!: string;
}

/** A report stands no more. What it said, and why it was ended by whom, stays beside it. */
@Injectable()
export class EndReport {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly clock: Clock,
  ) {}

  withdraw(
    reportId: Id,
    { reasonCode }: WithdrawReportRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    return this.end(reportId, ifMatch, by, (report, on, writer) => report.withdraw(reasonCode, on, writer));
  }

  dismiss(reportId: Id, { reasonCode }: DismissReportRequest, ifMatch: number, by: Commander): Promise<void> {
    return this.end(reportId, ifMatch, by, (report, on, writer) => report.dismiss(reasonCode, on, writer));
  }

  private async end(
    reportId: Id,
    ifMatch: number,
    by: Commander,
    decide: (report: RecruiterReport, on: LocalDate, by: Writer) => void,
  ): Promise<void> {
    const today = dayInJakarta(this.clock.now());
    const { role, subject: officer } = by.access;
    await this.db.write(by, async (tx) => {
      const report = await tx.findForUpdate(RecruiterReport, reportId);
      if (!report) throw new RecruiterReportNotFound();
      assertUnchanged(report.version, ifMatch);
      decide(report, today, { role, officer });
      const { state, endReason, endedOn, endedRole, endedBy, version } = report;
      tx.update(RecruiterReport, reportId, { state, endReason, endedOn, endedRole, endedBy, version });
      return { id: reportId, version };
    });
  }
}
