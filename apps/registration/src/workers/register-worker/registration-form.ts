import { InvalidRequest } from '@libs/http';
import type { Plan } from '../../screening/screen.js';
import type { Occurred, RegistrationForm } from '../worker.js';
import type { RegistrationFormRequest, UnnumberedPersonRequest } from './register-worker.request.js';

const PLAN_HAS_PASSED = {
  id: 'Rencana berangkat sudah lewat pada hari pendaftaran: periksa tahunnya.',
  en: 'The planned departure lies before the day of registration: look at the year.',
};

/** What she plans, as it is looked at. */
export function planOf(
  village: string,
  { person, intent, recruiterId }: RegistrationFormRequest & { readonly person: UnnumberedPersonRequest },
): Plan {
  return { born: person.birthDate, village, intent, ...(recruiterId && { recruiterId }) };
}

/** What the desk has written, as the register takes it. @throws InvalidRequest where the plan has passed already */
export function formOf(
  request: RegistrationFormRequest & { readonly person: UnnumberedPersonRequest },
  when: Occurred,
): RegistrationForm {
  const { sex, education, identityStatus, intent, recruiterId, person } = request;
  if (intent.plannedDeparture < when.occurredOn) {
    throw new InvalidRequest([{ pointer: '/intent/plannedDeparture', reason: PLAN_HAS_PASSED }]);
  }
  return {
    ...when,
    sex,
    birthYear: Number(person.birthDate.slice(0, 4)),
    education,
    identityStatus,
    intent,
    ...(recruiterId && { recruiterId }),
  };
}
