import type { RecordAbroadRequest } from '../../client/types.js';
import type { Answer } from '../../form/field-spec.js';
import { toE164 } from '../registration/to-request.js';

/** The answers as the registration service takes them; what was left blank is not there. */
export function toAbroadRequest(
  answers: Readonly<Record<string, Answer>>,
  villageCode: string,
): RecordAbroadRequest {
  const { informant, sex, country, birthYear, sinceYear, employerType, proceduralStatus, ...person } =
    answers;
  const { nik: number, phone, rt } = person;
  return {
    villageCode,
    informant,
    sex,
    country,
    birthYear: Number(birthYear),
    ...(sinceYear && { sinceYear: Number(sinceYear) }),
    ...(employerType && { employerType }),
    proceduralStatus,
    person: {
      ...person,
      ...(typeof number === 'string' && { nik: number.replaceAll(' ', '') }),
      ...(typeof phone === 'string' && { phone: toE164(phone) }),
      ...(typeof rt === 'string' && { rt: rt.padStart(2, '0') }),
    },
    // Codes are those that the form offered, and the service checks each again.
  } as RecordAbroadRequest;
}
