import type { Id, Instant, LocalDate } from '@libs/kernel';
import { FamilyMemberNotFound } from './family-member.errors.js';

/** What somebody is to the worker (*hubungan keluarga*, domain.md §5.3). */
export const FAMILY_RELATION = [
  'SUAMI',
  'ISTRI',
  'ANAK',
  'ORANGTUA',
  'MERTUA',
  'MENANTU',
  'CUCU',
  'FAMILI_LAIN',
  'LAINNYA',
] as const;

export const SCHOOL_STATUS = ['NOT_YET', 'AT_SCHOOL', 'LEFT_SCHOOL', 'FINISHED'] as const;

/** Why somebody is no longer on the list. */
export const FAMILY_REMOVAL = ['RECORDED_WRONG', 'NO_LONGER_FAMILY', 'DIED', 'SHE_ASKED'] as const;

/** Until the year in which one turns so old one is a child (UU 23/2002). */
const OF_AGE = 18;

/** Of a child the village keeps the year of birth and the school, and no name (UU 27/2022 Art. 4(2), domain.md §10). */
export function isChild(birthYear: number | undefined, today: LocalDate): boolean {
  return birthYear !== undefined && Number(today.slice(0, 4)) - birthYear < OF_AGE;
}

/** What a desk says of somebody beside the name. */
export interface Kin {
  readonly relation: string;
  readonly birthYear?: number | undefined;
  readonly schoolStatus?: string | undefined;
  /** Looks after the children while she is away. */
  readonly isCaregiver: boolean;
}

/** Somebody of a worker's family, on her record. */
export class FamilyMember {
  version = 1;
  relation!: string;
  birthYear: number | null = null;
  schoolStatus: string | null = null;
  isCaregiver!: boolean;
  /** Sealed under the worker's key; of a child there is none. */
  name: Buffer | null = null;
  removedOn: LocalDate | null = null;
  removalReason: string | null = null;

  private constructor(
    readonly id: Id,
    readonly workerId: Id,
    readonly recordedAt: Instant,
  ) {}

  static record(id: Id, workerId: Id, kin: Kin, name: Buffer | undefined, now: Instant): FamilyMember {
    const member = new FamilyMember(id, workerId, now);
    member.take(kin, name);
    return member;
  }

  /** What was written down was wrong or has changed, and this is right. */
  correct(kin: Kin, name: Buffer | undefined): void {
    this.assertListed();
    this.take(kin, name);
    this.version += 1;
  }

  remove(reason: string, removedOn: LocalDate): void {
    this.assertListed();
    this.removedOn = removedOn;
    this.removalReason = reason;
    this.version += 1;
  }

  private assertListed(): void {
    if (this.removedOn) throw new FamilyMemberNotFound();
  }

  private take({ relation, birthYear, schoolStatus, isCaregiver }: Kin, name: Buffer | undefined): void {
    this.relation = relation;
    this.birthYear = birthYear ?? null;
    this.schoolStatus = schoolStatus ?? null;
    this.isCaregiver = isCaregiver;
    this.name = name ?? null;
  }
}
