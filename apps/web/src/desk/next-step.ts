import type { Role } from '@libs/access';
import type { WorkerRecord } from '../client/types.js';

export interface NextStep {
  name: 'family-permit' | 'village-verification' | 'district-verification';
  /** Whose step it is. */
  role: Role;
  /** Where its form is, under the record's address. */
  path: string;
}

/** The one step that a record waits for at the register (domain.md §4.1, steps 4 to 6); none once the district has verified. */
export function nextStep(worker: Pick<WorkerRecord, 'state' | 'familyPermit'>): NextStep | undefined {
  if (worker.state === 'VILLAGE_VERIFIED')
    return { name: 'district-verification', role: 'DINAS', path: 'verifikasi-dinas' };
  if (worker.state !== 'REGISTERED') return undefined;
  return worker.familyPermit
    ? { name: 'village-verification', role: 'KEPALA_DESA', path: 'verifikasi' }
    : { name: 'family-permit', role: 'KEPALA_DESA', path: 'izin-keluarga' };
}
