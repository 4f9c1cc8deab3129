import type { Role } from '@libs/access';
import type { WorkerLine } from '../client/types.js';

export interface RegisterStep {
  name: 'family-permit' | 'village-verification' | 'district-verification';
  /** Whose step it is. */
  role: Role;
  /** Where its form is, under the record's address. */
  path: string;
  done: boolean;
}

type Standing = Pick<WorkerLine, 'state' | 'familyPermitKnown' | 'familyPermitRevokedOn'>;

/** The steps at the register, in their usual order (domain.md §4.1, steps 4 to 6). */
export function stepsOf({ state, familyPermitKnown, familyPermitRevokedOn }: Standing): RegisterStep[] {
  const byDistrict = state === 'DISTRICT_VERIFIED';
  // The district may go first; a permit, known or revoked since, is the sign that the village has had its say.
  const permitSeen = familyPermitKnown || familyPermitRevokedOn !== undefined;
  const byVillage = state === 'VILLAGE_VERIFIED' || (byDistrict && permitSeen);
  return [
    { name: 'family-permit', role: 'KEPALA_DESA', path: 'izin-keluarga', done: familyPermitKnown },
    { name: 'village-verification', role: 'KEPALA_DESA', path: 'verifikasi', done: byVillage },
    { name: 'district-verification', role: 'DINAS', path: 'verifikasi', done: byDistrict },
  ];
}

/**
 * The one step that a record waits for; none once the district has verified, with or without the village's word, unless
 * the permit was revoked: then a new one.
 */
export function nextStep(worker: Standing): RegisterStep | undefined {
  if (worker.state === 'DISTRICT_VERIFIED' && !worker.familyPermitRevokedOn) return undefined;
  return stepsOf(worker).find(({ done }) => !done);
}
