import { usePerson } from '../session/session.js';

/** Where the record is to which a part belongs: at the desk, or at the district. */
export function useRecordHref(): (workerId: string) => string {
  const { role } = usePerson();
  return (workerId) => (role === 'DINAS' ? `/tugas/warga/${workerId}` : `/desa/warga/${workerId}`);
}
