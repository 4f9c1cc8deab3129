import { DestinationPolicyChanged, event, type DomainEvent } from '@libs/contracts';
import { dayInJakarta, newId, type Id, type Instant } from '@libs/kernel';
import type { PolicyRow } from '@libs/rules';
import { ChangeDecided, SecondPersonNeeded } from './policy.errors.js';

/** A row as somebody proposes it: it has no time of its own before a second person has approved it. */
export type ProposedRow = Omit<PolicyRow, 'id' | 'recordedAt' | 'supersededAt'>;

export type ChangeState = 'PROPOSED' | 'APPROVED' | 'REJECTED';

/** A row that one person proposes and another approves: it can close the way of ten thousand people, or open it. */
export class PolicyChange {
  version = 1;
  state: ChangeState = 'PROPOSED';
  /** The account, as the sign-on knows it. */
  decidedBy: string | null = null;
  decidedAt: Instant | null = null;

  private constructor(
    readonly id: Id,
    readonly row: ProposedRow,
    /** The row that was wrong, where this one corrects it. Who decided by that one is judged by it for ever. */
    readonly supersedes: Id | null,
    readonly proposedBy: string,
    readonly proposedAt: Instant,
  ) {}

  static propose(row: ProposedRow, supersedes: Id | null, by: string, now: Instant): PolicyChange {
    return new PolicyChange(newId(), row, supersedes, by, now);
  }

  /**
   * A decision: the row holds from now on, as far as anybody knows.
   * @returns the row and what is told of it
   */
  approve(by: string, now: Instant): { row: PolicyRow; told: DomainEvent } {
    if (by === this.proposedBy) throw new SecondPersonNeeded();
    this.decide('APPROVED', by, now);
    const row = { ...this.row, id: newId(), recordedAt: now };
    return { row, told: changed(row, now, this.supersedes ?? undefined) };
  }

  /** A decision: it stays as it is. Who proposed may also take it back. */
  reject(by: string, now: Instant): void {
    this.decide('REJECTED', by, now);
  }

  private decide(state: ChangeState, by: string, now: Instant): void {
    if (this.state !== 'PROPOSED') throw new ChangeDecided(this.state);
    this.state = state;
    this.decidedBy = by;
    this.decidedAt = now;
    this.version += 1;
  }
}

/** What the log is told of a row: no text, since nothing is taken back from there. */
export function changed(
  row: PolicyRow,
  now: Instant,
  supersedes?: Id,
): DomainEvent<DestinationPolicyChanged> {
  const { id, country, scheme, employerType, jobGroup, status, validFrom, validTo, confidence } = row;
  return event(
    DestinationPolicyChanged,
    { subject: { kind: 'policy', id }, occurredOn: dayInJakarta(now) },
    {
      ruleRowId: id,
      country,
      ...(scheme && { scheme }),
      ...(employerType && { employerType }),
      ...(jobGroup && { jobGroup }),
      status,
      validFrom,
      ...(validTo && { validTo }),
      confidence,
      ...(supersedes && { supersedes }),
    },
  );
}
