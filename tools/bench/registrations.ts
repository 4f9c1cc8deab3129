import { newId } from '@libs/kernel';
import { inventedName } from '../running/invented-name.js';

/** A random number that tells nothing is good enough for a name. */
const chance = (below: number): number => Math.floor(Math.random() * below);

/** A registration as a desk sends it; nobody real: the serials 9900 to 9999 are given to nobody. */
export function registration(n: number): string {
  const serial = 9900 + (n % 100);
  const [year, month, day] = [1970 + (n % 35), 1 + chance(12), 1 + chance(28)];
  const [yy, mm] = [year % 100, month].map((part) => String(part).padStart(2, '0'));
  return JSON.stringify({
    workerId: newId(),
    villageCode: '3307102004',
    sex: 'P',
    education: 'SLTP',
    identityStatus: 'SIGHTED_KTP',
    person: {
      name: inventedName(chance),
      motherInitial: 'W',
      birthDate: `${year}-${mm}-${String(day).padStart(2, '0')}`,
      nik: `330710${day + 40}${mm}${yy}${serial}`,
      phone: `+62811000${String(n % 100_000).padStart(5, '0')}`,
      hamlet: 'Krajan',
      rt: '02',
      rw: '01',
    },
    intent: {
      country: 'TW',
      isco08: '5322',
      scheme: 'P_TO_P',
      employerType: 'PERSEORANGAN_RUMAH_TANGGA',
      plannedDeparture: '2027-07-01',
    },
  });
}
