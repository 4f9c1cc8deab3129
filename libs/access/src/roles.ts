/** The hands that tell a journey (domain.md §3.2, §11). One assignment has one role. */
export const ROLES = [
  'PETUGAS_DESA',
  'KEPALA_DESA',
  'DINAS',
  'LPK',
  'LSP',
  'P3MI',
  'BP3MI',
  'PERWAKILAN',
  'KEMENTERIAN',
  /** Of the ministry: decides who is registered twice in two provinces, and sees nobody else. */
  'PEMERIKSA_DUPLIKAT',
  'ADMIN',
] as const;

export type Role = (typeof ROLES)[number];
