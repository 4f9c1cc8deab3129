import type { Card, Identity } from '../../workers/person.js';
import type { Before } from '../history-entry.js';

/** What a record says of a person, as far as it may be corrected. */
export type Details = { readonly [Field in keyof Before]?: string | undefined };

export interface Difference {
  /** By the codes of CORRECTED_FIELD. */
  readonly changedFields: readonly string[];
  readonly before: Before;
}

/** How a change is told: the parts of an address are one. */
const CODE_OF: Readonly<Record<keyof Before, string>> = {
  name: 'NAME',
  motherInitial: 'MOTHER_INITIAL',
  birthDate: 'BIRTH_DATE',
  nik: 'NIK',
  phone: 'PHONE',
  hamlet: 'ADDRESS',
  rt: 'ADDRESS',
  rw: 'ADDRESS',
  sex: 'SEX',
  education: 'EDUCATION',
  identityStatus: 'IDENTITY_STATUS',
  maritalStatus: 'MARITAL_STATUS',
  villageCode: 'VILLAGE',
};

/** What is other than it was; a field that was not known before is changed, and there is nothing to keep of it. */
export function differenceOf(before: Details, after: Details): Difference {
  const changed = (Object.keys(CODE_OF) as (keyof Before)[]).filter(
    (field) => before[field] !== after[field],
  );
  return {
    changedFields: [...new Set(changed.map((field) => CODE_OF[field]))],
    before: Object.fromEntries(
      changed.flatMap((field) => (before[field] === undefined ? [] : [[field, before[field]]])),
    ),
  };
}

export function detailsOf(
  worker: { sex: string; education: string | null; identityStatus: string; village: string },
  { name, motherInitial, hamlet, rt, rw }: Card,
  { nik, birthDate, phone, maritalStatus }: Identity,
): Details {
  const { sex, education, identityStatus, village: villageCode } = worker;
  const codes = { sex, identityStatus, villageCode, education: education ?? undefined };
  return { name, motherInitial, hamlet, rt, rw, nik, birthDate, phone, maritalStatus, ...codes };
}
