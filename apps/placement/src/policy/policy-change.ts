import type { DomainEvent } from '@libs/contracts';
import { newId, type Id, type Instant } from '@libs/kernel';
import { ChangeDecided, SecondPersonNeeded } from './policy.errors.js';
import { changed, type KindOfRow, type PolicyKind, type PolicyRows } from './policy-rows.js';

/** A row as somebody proposes it: it has no time of its own before a second person has approved it. */
export type ProposedRow<Kind extends PolicyKind = 'DESTINATION'> = Omit<
  PolicyRows[Kind],
  'id' | 'recordedAt' | 'supersededAt'
>;

/** A row that is proposed, and for which table. */
export type Proposal = {
  [Kind in PolicyKind]: { readonly kind: Kind; readonly row: ProposedRow<Kind> };
}[PolicyKind];

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
    readonly kind: PolicyKind,
    readonly row: Proposal['row'],
    /** The row that was wrong, where this one corrects it. Who decided by that one is judged by it for ever. */
    readonly supersedes: Id | null,
    readonly proposedBy: string,
    readonly proposedAt: Instant,
  ) {}

  static propose({ kind, row }: Proposal, supersedes: Id | null, by: string, now: Instant): PolicyChange {
    return new PolicyChange(newId(), kind, row, supersedes, by, now);
  }

  /** The row as it would hold from then on, as far as anybody knows. */
  rowFrom(now: Instant): KindOfRow {
    // `propose` has paired them.
    return { kind: this.kind, row: { ...this.row, id: newId(), recordedAt: now } } as KindOfRow;
  }

  /**
   * A decision: the row holds from now on.
   * @returns the row and what is told of it
   */
  approve(by: string, now: Instant): KindOfRow & { readonly told: DomainEvent } {
    if (by === this.proposedBy) throw new SecondPersonNeeded();
    this.decide('APPROVED', by, now);
    const standing = this.rowFrom(now);
    return { ...standing, told: changed(standing, now, this.supersedes ?? undefined) };
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
