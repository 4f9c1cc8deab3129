import { ScopedDataSource, type Caller } from '@libs/access';
import { RECRUITER_KIND } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { IsDay, page, PageRequest, positionOf, type Page } from '@libs/http';
import { Clock, dayInJakarta, isId, type LocalDate } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { In } from 'typeorm';
import { HeardPolicy } from '../../screening/heard-policy/heard-policy.js';
import { Worker } from '../../workers/worker.js';
import { Recruiter } from '../recruiter.js';
import { RecruiterNotFound } from '../recruiter.errors.js';
import { RecruiterReply, type Said } from '../recruiter-reply.js';
import { RecruiterReport, TOLD_FLAGS, type Told } from '../recruiter-report.js';
import type {
  ClaimedCompany,
  RecruiterLine,
  RecruiterRecord,
  ReplyView,
  ReportView,
} from '../recruiter.views.js';

export class FindRecruitersRequest extends PageRequest {
  /** First day of telling. */
  @IsOptional()
  @IsDay()
  from?: string;

  /** Last day. */
  @IsOptional()
  @IsDay()
  to?: string;

  @IsOptional()
  @IsIn(RECRUITER_KIND)
  kind?: string;

  @IsOptional()
  @IsIn(TOLD_FLAGS)
  flag?: string;

  /** Those of whom a report stands, or those of whom none does any more. */
  @IsIn(['STANDING', 'ENDED'])
  state: 'STANDING' | 'ENDED' = 'STANDING';
}

interface Read {
  readonly reports: readonly RecruiterReport[];
  readonly replies: readonly RecruiterReply[];
}

/** What is reported of people who recruit, as far as row security shows it, each report with what he says to it. */
@Injectable()
export class FindRecruiters {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
    private readonly policy: HeardPolicy,
    private readonly clock: Clock,
  ) {}

  /** The register (R9), who was met last first. */
  async find(request: FindRecruitersRequest, by: Caller): Promise<Page<RecruiterLine>> {
    const { from, to, kind, flag, state, limit } = request;
    const [after] = positionOf(request, isId) ?? [];
    const { recruiters, read } = await this.db.read(by, async (tx) => {
      const reported = `select from recruiter_report r where r.recruiter_id = x.id`;
      const query = (await tx.manager())
        .createQueryBuilder(Recruiter, 'x')
        .where(`${state === 'STANDING' ? '' : 'not '}exists (${reported} and r.state = 'STANDING')`)
        .orderBy('x.id', 'DESC')
        .limit(limit + 1);
      if (from) query.andWhere(`exists (${reported} and r.told_on >= :from)`, { from });
      if (to) query.andWhere(`exists (${reported} and r.told_on <= :to)`, { to });
      if (kind) query.andWhere('x.kind = :kind', { kind });
      if (flag)
        query.andWhere(`exists (${reported} and :flag = any (r.flags) and r.state = 'STANDING')`, { flag });
      if (after) query.andWhere('x.id < :after', { after });
      const found = await query.getMany();
      return { recruiters: found, read: await readOf(tx, found) };
    });
    const { items, ...next } = page(recruiters, request, ({ id }) => [id]);
    return { items: await Promise.all(items.map((recruiter) => this.lineOf(recruiter, read))), ...next };
  }

  async get(code: string, by: Caller): Promise<RecruiterRecord> {
    const { recruiter, read, reach, seen } = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      const found = await manager.findOneBy(Recruiter, { code });
      if (!found) throw new RecruiterNotFound();
      const of = await readOf(tx, [found]);
      const workers = await manager.find(Worker, {
        select: { id: true },
        where: { id: In(of.reports.flatMap(({ workerId }) => workerId ?? [])) },
      });
      const [reached] = await tx.query<{ villages: number; lost_cases: number }>(
        'select villages, lost_cases from recruiter_reach($1)',
        [[code]],
      );
      return { recruiter: found, read: of, reach: reached, seen: new Set(workers.map(({ id }) => id)) };
    });
    return {
      ...(await this.lineOf(recruiter, read)),
      reach: reach?.villages ?? 0,
      lostCases: reach?.lost_cases ?? 0,
      history: await Promise.all(read.reports.map((report) => this.viewOf(report, read, seen))),
    };
  }

  private async lineOf({ id, code, kind }: Recruiter, { reports, replies }: Read): Promise<RecruiterLine> {
    const his = reports.filter(({ recruiterId }) => recruiterId === id);
    const standing = his.filter(({ state }) => state === 'STANDING');
    const [last] = standing.length > 0 ? standing : his;
    const companies = new Set(standing.flatMap(({ p3miId }) => p3miId ?? []));
    const said = replies.find(({ reportId }) => his.some((report) => report.id === reportId));
    const answered = said && his.find((report) => report.id === said.reportId);
    return {
      recruiterId: code,
      kind,
      name: this.toldIn(last!).name,
      villageCodes: [...new Set(his.map(({ village }) => village))].toSorted(),
      lastToldOn: last!.toldOn,
      reports: standing.length,
      flags: [...new Set(standing.flatMap(({ flags }) => flags))].toSorted(),
      worksFor: await Promise.all([...companies].map((p3miId) => this.companyOf(p3miId))),
      ...(said && answered && { lastReply: this.replyOf(said, answered) }),
    };
  }

  private async viewOf(
    report: RecruiterReport,
    { replies }: Read,
    seen: ReadonlySet<string>,
  ): Promise<ReportView> {
    const { id, workerId, p3miId, lostCase, endReason, endedOn } = report;
    const { name, contact, said } = this.toldIn(report);
    return {
      reportId: id,
      version: report.version,
      villageCode: report.village,
      source: report.source,
      toldOn: report.toldOn,
      name,
      ...(contact && { contact }),
      ...(said && { said }),
      flags: [...report.flags],
      ...(lostCase && { lostCase }),
      ...(workerId && seen.has(workerId) && { workerId }),
      ...(p3miId && { worksFor: await this.companyOf(p3miId) }),
      state: report.state,
      ...(endReason && { endReason }),
      ...(endedOn && { endedOn }),
      role: report.role,
      replies: replies.filter(({ reportId }) => reportId === id).map((reply) => this.replyOf(reply, report)),
    };
  }

  private async companyOf(p3miId: string): Promise<ClaimedCompany> {
    const today: LocalDate = dayInJakarta(this.clock.now());
    const licence = await this.policy.licenceOf(p3miId, today);
    return { p3miId, ...(licence && { licence: licence.status }) };
  }

  private toldIn({ id, dataKey, told }: RecruiterReport): Told {
    return this.vault.open<Told>('recruiter_report', id, dataKey, 'told', told);
  }

  private replyOf({ id, saidOn, said, role }: RecruiterReply, { dataKey }: RecruiterReport): ReplyView {
    return { saidOn, text: this.vault.open<Said>('recruiter_reply', id, dataKey, 'said', said).text, role };
  }
}

/** The last first. */
async function readOf(tx: Transaction, recruiters: readonly Recruiter[]): Promise<Read> {
  const manager = await tx.manager();
  const reports = await manager.find(RecruiterReport, {
    where: { recruiterId: In(recruiters.map(({ id }) => id)) },
    order: { id: 'DESC' },
  });
  const replies = await manager.find(RecruiterReply, {
    where: { reportId: In(reports.map(({ id }) => id)) },
    order: { id: 'DESC' },
  });
  return { reports, replies };
}
