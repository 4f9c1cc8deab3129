import { type Role, ROLES } from '@libs/access';
import { InvalidRequest, IsInstant, IsPlainText } from '@libs/http';
import type { Instant } from '@libs/kernel';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import type { Assignment } from './assignment.js';

/** What an administrator gives a person: the whole assignment, in place of the one before. */
export class AssignmentRequest {
  @IsIn(ROLES)
  role!: Role;

  /** The office as people call it, e.g. `Petugas Desa Kuripan`. No person's name. */
  @IsPlainText({ min: 3, max: 80 })
  title!: string;

  /** Kemendagri codes of 2, 4, 6 or 10 digits. */
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(/^\d{2}(\d{2}(\d{2}(\d{4})?)?)?$/, { each: true })
  areas!: string[];

  @IsOptional()
  @Matches(/^(?!.*\d{6})[A-Z0-9][A-Z0-9_-]{0,39}$/)
  orgId?: string;

  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/, { each: true })
  purposes: string[] = [];

  /** The first moment at which it no longer holds; absent: until it is ended. */
  @IsOptional()
  @IsInstant()
  until?: Instant;

  of(subject: string): Assignment {
    const { role, title, areas, orgId, purposes, until } = this;
    return { subject, role, title, areas, ...(orgId && { orgId }), purposes, ...(until && { until }) };
  }
}

/** For `@Param('subject', SubjectPipe)`: an id at the issuer, opaque to us. */
export const SubjectPipe = {
  transform(value: unknown): string {
    if (!isSubject(value)) throw new InvalidRequest([{ parameter: 'subject', reason: 'matches' }]);
    return value;
  },
};

export function isSubject(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value);
}
