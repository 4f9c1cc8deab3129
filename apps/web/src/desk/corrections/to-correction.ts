import type { CorrectWorkerRequest } from '../../client/types.js';
import type { Answer } from '../../form/field-spec.js';
import { tidy, toE164, toTwoDigits } from '../registration/to-request.js';

/** How each answer about the person is written. */
const WRITTEN: Readonly<Record<string, (typed: string) => string>> = {
  name: tidy,
  motherInitial: tidy,
  birthDate: tidy,
  nik: (number) => number.replaceAll(' ', ''),
  phone: toE164,
  hamlet: tidy,
  rt: toTwoDigits,
  rw: toTwoDigits,
  maritalStatus: tidy,
};

/** The answers as the registration service takes them: what is as it was it finds out by itself. */
export function toCorrection(answers: Readonly<Record<string, Answer>>): CorrectWorkerRequest {
  const entries = Object.entries(answers);
  const person = entries.flatMap(([name, answer]) => {
    const written = WRITTEN[name];
    return written ? [[name, written(String(answer))]] : [];
  });
  return {
    ...Object.fromEntries(entries.filter(([name]) => !(name in WRITTEN))),
    person: Object.fromEntries(person),
    // Codes are those that the form offered, and the service checks each again.
  } as CorrectWorkerRequest;
}
