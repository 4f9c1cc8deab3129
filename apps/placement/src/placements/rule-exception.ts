import type { LostPaper } from '@libs/journey';
import { dayInJakarta, newId, type Id, type Instant, type LocalDate } from '@libs/kernel';
import { CLEARANCE_CODES, exceptable, exceptionFault, type RefusalCode } from '@libs/rules';
import type { Placement } from './placement.js';
import { ExceptionWithdrawn, RuleNotExceptable } from './placement.errors.js';

/** What an office decides: of which reason, why, and until when it shall not stand in her way. */
export interface Excepting {
  readonly code: RefusalCode;
  readonly reason: string;
  readonly until?: LocalDate;
}

export interface Excepter {
  readonly role: string;
  readonly orgId: string;
}

/** What an exception would stand for, where the paper itself was lost. */
const PAPER_OF: Readonly<Partial<Record<RefusalCode, string>>> = {
  FAMILY_PERMIT_MISSING: 'FAMILY_PERMIT',
  PASSPORT_SHORT: 'PASSPORT',
};

/** A lost paper holds the journey until the same is there again: an exception is no paper (X7). */
export function mayBeExcepted(code: RefusalCode, lost: readonly LostPaper[]): boolean {
  return exceptable(code) && !lost.some(({ paper }) => paper === PAPER_OF[code]);
}

/**
 * A recorded decision that one rule shall not stand in one worker's way (*pengecualian beralasan*, domain.md §4.3): by dinas or
 * BP3MI, never by a desk or a company, and never for a child, citizenship or a closed destination.
 */
export class RuleException {
  withdrawnAt: Instant | null = null;
  withdrawnBy: string | null = null;

  private constructor(
    readonly id: Id,
    readonly placementId: Id,
    readonly workerId: Id,
    readonly code: RefusalCode,
    readonly role: string,
    readonly orgId: string,
    readonly decidedAt: Instant,
    readonly until: LocalDate | null,
    readonly dataKey: Buffer,
    readonly reason: Buffer,
  ) {}

  /** @throws RuleNotExceptable */
  static decide(
    placement: Placement,
    { code, reason, until }: Excepting,
    { role, orgId }: Excepter,
    now: Instant,
    sealed: { readonly dataKey: Buffer; readonly reason: Buffer },
  ): RuleException {
    const fault = exceptionFault({ code, role, reason });
    if (
      fault ||
      !CLEARANCE_CODES.includes(code) ||
      !mayBeExcepted(code, placement.papersLostOn(dayInJakarta(now)))
    ) {
      throw new RuleNotExceptable(code);
    }
    const { id: placementId, workerId } = placement;
    return new RuleException(
      newId(),
      placementId,
      workerId,
      code,
      role,
      orgId,
      now,
      until ?? null,
      sealed.dataKey,
      sealed.reason,
    );
  }

  /** A decision, too: of the same office. @throws ExceptionWithdrawn */
  withdraw(officer: string, now: Instant): void {
    if (this.withdrawnAt) throw new ExceptionWithdrawn();
    this.withdrawnAt = now;
    this.withdrawnBy = officer;
  }
}
