import { IsIn, Matches } from 'class-validator';

/** Why somebody's village is asked for: nothing else is a reason (domain.md §4.8). */
export const ORIGIN_REASON = ['DEATH', 'SERIOUS_ILLNESS', 'LANDING', 'RESCUE'] as const;

export class CheckOriginRequest {
  /** As on the card or passport in the officer's hand. */
  @Matches(/^\d{16}$/)
  nik!: string;

  @IsIn(ORIGIN_REASON)
  reason!: string;
}
