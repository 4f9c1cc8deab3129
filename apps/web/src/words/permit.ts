import { t } from '@lingui/core/macro';
import type { WorkerLine } from '../client/types.js';
import { dayWords } from '../locale/format.js';

/** How the family's permit stands, in a few words. */
export function permitWords({
  familyPermitKnown,
  familyPermitRevokedOn,
}: Pick<WorkerLine, 'familyPermitKnown' | 'familyPermitRevokedOn'>): string {
  if (familyPermitKnown) return t`diketahui kepala desa`;
  if (!familyPermitRevokedOn) return t`belum diketahui kepala desa`;
  const day = dayWords(familyPermitRevokedOn);
  return t`dicabut ${day}`;
}
