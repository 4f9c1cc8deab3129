import type { Asker } from '@libs/testing';
import { SeekDuplicates } from './duplicates/seek-duplicates/seek-duplicates.js';
import type { RegistrationUnderTest } from './spec-registration.js';

/** Siti as a desk tells of her; each serial is another number, so another person. */
export function told(village: string, serial: string, person: object = {}): object {
  return {
    villageCode: village,
    sex: 'P',
    education: 'SLTP',
    identityStatus: 'SIGHTED_KTP',
    person: {
      name: 'Siti Contoh',
      motherInitial: 'W',
      birthDate: '1995-06-15',
      nik: `330710550695${serial}`,
      hamlet: 'Krajan',
      rt: '02',
      ...person,
    },
    intent: {
      country: 'TW',
      isco08: '5322',
      scheme: 'P_TO_P',
      employerType: 'PERSEORANGAN_RUMAH_TANGGA',
      plannedDeparture: '2027-07-01',
    },
  };
}

/** @returns her id and her journey's */
export async function register(desk: Asker, body: object): Promise<{ workerId: string; journeyId: string }> {
  const answer = await desk.post('/v1/workers', body);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  const { workerId, journeyId } = answer.json<{ workerId: string; journeyId: string }>();
  return { workerId, journeyId };
}

/** As the sweep does, to the end. */
export async function seek({ app }: RegistrationUnderTest): Promise<void> {
  while (await app.get(SeekDuplicates).seek());
}
