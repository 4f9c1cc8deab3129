import { newId } from '@libs/kernel';

/** A registration as a desk sends it; nobody real: the serials 9900 to 9999 are given to nobody. */
export function registration(n: number): string {
  const serial = 9900 + (n % 100);
  return JSON.stringify({
    workerId: newId(),
    villageCode: '3307102004',
    sex: 'P',
    education: 'SLTP',
    identityStatus: 'SIGHTED_KTP',
    person: {
      name: 'Siti Contoh',
      motherInitial: 'W',
      birthDate: '1995-06-15',
      nik: `330710550695${serial}`,
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
