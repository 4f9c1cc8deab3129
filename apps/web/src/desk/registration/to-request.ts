import { statutoryNotice } from '@libs/notices';
import type { RegisterWorkerRequest } from '../../client/types.js';
import { toLocalDate } from '../../ui/date-parts.js';
import type { RegistrationAnswers } from './draft.js';
import { toSigns } from './to-signs.js';

type Intent = RegisterWorkerRequest['intent'];
type Person = RegisterWorkerRequest['person'];

/** The answers as the registration service takes them; what was left blank is left out, never sent as "". */
export function toRequest(answers: RegistrationAnswers, villageCode: string): RegisterWorkerRequest {
  const signs = toSigns(answers);
  // Codes are those that the form offered: that one was chosen is checked before, and the service checks again.
  return {
    villageCode,
    ...(answers.notice && { noticeVersion: statutoryNotice().version }),
    sex: answers.sex as RegisterWorkerRequest['sex'],
    education: answers.education as RegisterWorkerRequest['education'],
    identityStatus: answers.identityStatus as RegisterWorkerRequest['identityStatus'],
    person: {
      name: tidy(answers.name),
      ...optional('motherInitial', tidy(answers.motherInitial)),
      birthDate: toLocalDate(answers.birthDate) ?? '',
      nik: answers.nik.replaceAll(' ', ''),
      ...(answers.maritalStatus && {
        maritalStatus: answers.maritalStatus as Person['maritalStatus'] & string,
      }),
      ...optional('phone', toE164(answers.phone)),
      ...optional('hamlet', tidy(answers.hamlet)),
      ...optional('rt', toTwoDigits(answers.rt)),
      ...optional('rw', toTwoDigits(answers.rw)),
    },
    intent: {
      country: answers.country,
      isco08: answers.isco08,
      scheme: answers.scheme as Intent['scheme'],
      ...(answers.employerType && { employerType: answers.employerType as Intent['employerType'] & string }),
      plannedDeparture: toLocalDate(answers.plannedDeparture) ?? '',
    },
    ...optional('recruiterId', tidy(answers.recruiterId).toUpperCase()),
    ...(signs && { signs }),
  };
}

function optional<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  return text === '' ? {} : ({ [name]: text } as Record<Name, string>);
}

/** RT 2 is RT 02, as on every paper. */
export function toTwoDigits(typed: string): string {
  const number = typed.trim();
  return number === '' ? '' : number.padStart(2, '0');
}

/** An Indonesian mobile number as people say it, in E.164: `0811 0000 9901` is `+6281100009901` (domain.md §5.1). */
export function toE164(spoken: string): string {
  return spoken.replaceAll(/[ -]/g, '').replace(/^(0|\+?62)(?=8)/, '+62');
}

/** One space between words, none around. */
export function tidy(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
