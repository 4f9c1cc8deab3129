import { event, RecruiterSeen, type DomainEvent } from '@libs/contracts';
import type { Id, Instant, LocalDate } from '@libs/kernel';
import { RED_FLAGS } from '@libs/rules';
import type { Occurred } from '../workers/worker.js';
import { ReportEnded } from './recruiter.errors.js';
import type { Recruiter } from './recruiter.js';

/** Signs that somebody can tell of; RF14 is counted over reports. */
export const TOLD_FLAGS: readonly string[] = Object.keys(RED_FLAGS).filter((code) => code !== 'RF14');

/** Whose word it is; who that was stays with the village. */
export const REPORT_SOURCE = [
  'CANDIDATE',
  'FAMILY',
  'RETURNEE',
  'NEIGHBOUR',
  'HAMLET_OR_RT',
  'OFFICER',
  'OTHER',
] as const;

/** What became of somebody whom he recruited (RF14). */
export const LOST_CASE = ['NOT_DEPARTED', 'LOST_CONTACT'] as const;

export const REPORT_STATE = ['STANDING', 'WITHDRAWN', 'UNFOUNDED'] as const;

/** Why a report is taken back by who wrote it down, and why an office finds it unfounded. */
export const WITHDRAWAL_REASON = ['SOURCE_TAKES_BACK', 'OTHER_PERSON', 'WRITTEN_BY_MISTAKE'] as const;
export const DISMISSAL_REASON = ['LICENSED_AND_KNOWN', 'NOT_AS_TOLD', 'NOTHING_SPEAKS_FOR_IT'] as const;

/** What is sealed of a report. */
export interface Told {
  readonly name: string;
  /** As it was told: a number, an account, where he is met. */
  readonly contact?: string;
  /** What was said, in the words of who said it. */
  readonly said?: string;
}

export interface ReportForm extends Occurred {
  readonly id: Id;
  readonly village: string;
  readonly source: string;
  readonly flags: readonly string[];
  readonly lostCase?: string | undefined;
  readonly workerId?: Id | undefined;
  readonly p3miId?: string | undefined;
}

/** The sealed report, and the keyed hashes by which the same recruiter is found again. */
export interface SealedReport {
  readonly dataKey: Buffer;
  readonly told: Buffer;
  readonly nameKey: Buffer;
  readonly phoneKey: Buffer | null;
}

/** Who wrote something down, by role and account. */
export interface Writer {
  readonly role: string;
  readonly officer: string;
}

/** A report (*laporan*) of somebody who recruits: what was said, which is no finding. */
export class RecruiterReport {
  state: (typeof REPORT_STATE)[number] = 'STANDING';
  endReason: string | null = null;
  endedOn: LocalDate | null = null;
  endedRole: string | null = null;
  endedBy: string | null = null;
  version = 1;

  private constructor(
    readonly id: Id,
    readonly recruiterId: Id,
    readonly village: string,
    readonly source: string,
    readonly toldOn: LocalDate,
    readonly flags: readonly string[],
    readonly lostCase: string | null,
    readonly workerId: Id | null,
    readonly p3miId: string | null,
    readonly dataKey: Buffer,
    readonly told: Buffer,
    readonly nameKey: Buffer,
    readonly phoneKey: Buffer | null,
    readonly role: string,
    readonly officer: string,
    readonly recordedAt: Instant,
  ) {}

  /** A fact: somebody told of him. Of him the event says a pseudonym. */
  static tell(
    { id, village, source, flags, occurredOn, ...form }: ReportForm,
    { code, kind, ...recruiter }: Pick<Recruiter, 'id' | 'code' | 'kind'>,
    { dataKey, told, nameKey, phoneKey }: SealedReport,
    { role, officer }: Writer,
    now: Instant,
  ): { report: RecruiterReport; seen: DomainEvent<RecruiterSeen> } {
    const report = new RecruiterReport(
      id,
      recruiter.id,
      village,
      source,
      occurredOn,
      flags,
      form.lostCase ?? null,
      form.workerId ?? null,
      form.p3miId ?? null,
      dataKey,
      told,
      nameKey,
      phoneKey,
      role,
      officer,
      now,
    );
    const { occurredAt } = form;
    const seen = event(
      RecruiterSeen,
      { subject: { kind: 'village', id: village }, occurredOn, ...(occurredAt && { occurredAt }) },
      { recruiterId: code, reportId: id, kind, flags: [...flags] },
    );
    return { report, seen };
  }

  /** It was told otherwise, or of another. That it was told stays known. @throws ReportEnded */
  withdraw(reason: string, on: LocalDate, by: Writer): void {
    this.end('WITHDRAWN', reason, on, by);
  }

  /** An office has looked, and found nothing in it. @throws ReportEnded */
  dismiss(reason: string, on: LocalDate, by: Writer): void {
    this.end('UNFOUNDED', reason, on, by);
  }

  private end(
    state: 'WITHDRAWN' | 'UNFOUNDED',
    reason: string,
    on: LocalDate,
    { role, officer }: Writer,
  ): void {
    if (this.state !== 'STANDING') throw new ReportEnded();
    this.state = state;
    this.endReason = reason;
    this.endedOn = on;
    this.endedRole = role;
    this.endedBy = officer;
    this.version += 1;
  }
}
