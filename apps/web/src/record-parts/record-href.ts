import type { Role } from '@libs/access';
import { usePerson } from '../session/session.js';

/** Who writes a record; offices look at it, and correct it. */
export const DESK: readonly Role[] = ['PETUGAS_DESA', 'KEPALA_DESA'];

/** Where the record is to which a part belongs: at the desk, or at an office. */
export function useRecordHref(): (workerId: string) => string {
  const { role } = usePerson();
  const part = DESK.includes(role) ? 'desa' : 'tugas';
  return (workerId) => `/${part}/warga/${workerId}`;
}
