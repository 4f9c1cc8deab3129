import type { ResubmitRegistrationRequest, WorkerRecord } from '../../client/types.js';
import type { Answer } from '../../form/field-spec.js';
import { toChangedSigns } from '../registration/to-signs.js';
import { tidy, toE164, toTwoDigits } from '../registration/to-request.js';

type Answers = Readonly<Record<string, Answer>>;

/**
 * The answers as the registration service takes them once more; a NIK that was left blank stays as it is, and so does what
 * she told, where nothing of it was changed.
 */
export function toMendedRequest(
  answers: Answers,
  { signs: before }: Pick<WorkerRecord, 'signs'>,
): ResubmitRegistrationRequest {
  const signs = toChangedSigns(before, answers);
  const text = (name: string): string => String(answers[name] ?? '');
  const written = (name: string, as: (typed: string) => string): object =>
    answers[name] === undefined ? {} : { [name]: as(text(name)) };
  return {
    sex: text('sex'),
    education: text('education'),
    identityStatus: text('identityStatus'),
    person: {
      name: tidy(text('name')),
      birthDate: text('birthDate'),
      ...written('motherInitial', tidy),
      ...written('nik', (number) => number.replaceAll(' ', '')),
      ...written('phone', toE164),
      ...written('hamlet', tidy),
      ...written('rt', toTwoDigits),
      ...written('rw', toTwoDigits),
      ...written('maritalStatus', tidy),
    },
    intent: {
      country: text('country'),
      isco08: text('isco08'),
      scheme: text('scheme'),
      ...written('employerType', tidy),
      plannedDeparture: text('plannedDeparture'),
    },
    ...(signs && { signs }),
    ...written('recruiterId', (code) => tidy(code).toUpperCase()),
    // Codes are those that the form offered, and the service checks each again.
  } as ResubmitRegistrationRequest;
}
