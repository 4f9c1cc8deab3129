import type { RegisterWorker } from '../../client/types.js';
import { toLocalDate } from '../../ui/date-parts.js';
import type { RegistrationAnswers } from './draft.js';

/** The answers as the registration service takes them; what was left blank is left out, never sent as "". */
export function toRequest(answers: RegistrationAnswers, villageCode: string): RegisterWorker {
  return {
    name: tidy(answers.name),
    ...(answers.identityStatus !== 'ABSENT' && { nik: answers.nik.replaceAll(' ', '') }),
    identityStatus: answers.identityStatus,
    birthDate: toLocalDate(answers.birthDate) ?? '',
    sex: answers.sex,
    maritalStatus: answers.maritalStatus,
    education: answers.education,
    villageCode,
    hamlet: tidy(answers.hamlet),
    rt: answers.rt.trim().padStart(2, '0'),
    rw: answers.rw.trim().padStart(2, '0'),
    ...(answers.phone.trim() && { phone: toE164(answers.phone) }),
    intent: {
      country: answers.country,
      isco08: answers.isco08,
      scheme: answers.scheme,
      employerType: answers.employerType,
      plannedDeparture: toLocalDate(answers.plannedDeparture) ?? '',
    },
    ...(answers.recruiterId.trim() && { recruiterId: answers.recruiterId.trim().toUpperCase() }),
  };
}

/** An Indonesian mobile number as people say it, in E.164: `0811 0000 9901` is `+6281100009901` (domain.md §5.1). */
export function toE164(spoken: string): string {
  return spoken.replaceAll(/[ -]/g, '').replace(/^(0|\+?62)(?=8)/, '+62');
}

function tidy(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
