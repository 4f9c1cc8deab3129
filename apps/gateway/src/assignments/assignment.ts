import { type Role, isAreaPrefix } from '@libs/access';
import type { Instant } from '@libs/kernel';
import { ScopeDoesNotFitRole } from './assignment.errors.js';

/** Who may do what, where, for whom: ours, because a state sign-on will not carry it (ADR 0007). */
export interface Assignment {
  /** The person or machine at the issuer. */
  readonly subject: string;
  readonly role: Role;
  /** The office as people call it: `Petugas Desa Kuripan`. No person's name. */
  readonly title: string;
  readonly areas: readonly string[];
  readonly orgId?: string;
  readonly purposes: readonly string[];
  /** The first moment at which it no longer holds. */
  readonly until?: Instant;
}

/** How far an area reaches by its number of digits. */
const VILLAGE = 10;
const KABUPATEN = 4;
const PROVINCE = 2;

interface Shape {
  /** Digits of each of its areas; 0 where the role reaches people by organisation or grant, not by area. */
  readonly digits: 0 | typeof VILLAGE | typeof KABUPATEN | typeof PROVINCE;
  readonly byOrganisation: boolean;
}

/** What a role's scope looks like (domain.md §10, Scope). */
const SHAPES: Readonly<Record<Role, Shape>> = {
  PETUGAS_DESA: { digits: VILLAGE, byOrganisation: false },
  KEPALA_DESA: { digits: VILLAGE, byOrganisation: false },
  DINAS: { digits: KABUPATEN, byOrganisation: false },
  BP3MI: { digits: PROVINCE, byOrganisation: true },
  LPK: { digits: 0, byOrganisation: true },
  LSP: { digits: 0, byOrganisation: true },
  P3MI: { digits: 0, byOrganisation: true },
  PERWAKILAN: { digits: 0, byOrganisation: true },
  PEMERIKSA_DUPLIKAT: { digits: 0, byOrganisation: false },
  KEMENTERIAN: { digits: 0, byOrganisation: false },
  ADMIN: { digits: 0, byOrganisation: false },
};

/** Refuses a scope that its role must not have: a company with an area would see all people of it. */
export function assertScopeFitsRole({
  role,
  areas,
  orgId,
}: Pick<Assignment, 'role' | 'areas' | 'orgId'>): void {
  const { digits, byOrganisation } = SHAPES[role];
  if (
    !areas.every((area) => isAreaPrefix(area) && area.length === digits) ||
    (digits > 0 && areas.length === 0)
  ) {
    throw new ScopeDoesNotFitRole(
      role,
      digits === 0 ? 'areas: none' : `areas: one or more of ${digits} digits`,
    );
  }
  if (byOrganisation && !orgId) throw new ScopeDoesNotFitRole(role, 'orgId: required');
}
