import type { LocalDate } from '@libs/kernel';
import { addDays, addMonths } from './days.js';
import { fail, notApplicable, pass, type RuleResult } from './rule-result.js';

export interface CompetenceCertificate {
  /** Occupation it certifies, ISCO-08. */
  readonly isco08: string;
  readonly expiresOn: LocalDate;
}

export interface MedicalResult {
  readonly outcome: string;
  readonly examinedOn: LocalDate;
  /** The facility's own last day, where it tells one. */
  readonly validUntil?: LocalDate;
}

export interface Visa {
  /** Whether the class allows work by the country's own list; never visit, umrah or tourist. */
  readonly isWorkClass: boolean;
  readonly expiresOn: LocalDate;
}

export interface Insurance {
  readonly programmes: readonly string[];
  readonly from: LocalDate;
  /** The last day. */
  readonly to: LocalDate;
}

/** What a work contract must say (UU 18/2017 Art. 15(2)). */
export const CONTRACT_CONTENTS = [
  'EMPLOYER',
  'WORKER',
  'JOB',
  'RIGHTS_AND_DUTIES',
  'HOURS',
  'WAGE',
  'LEAVE_AND_REST',
  'FACILITIES_AND_INSURANCE',
  'TERM',
  'SAFETY',
] as const;

export type ContractContent = (typeof CONTRACT_CONTENTS)[number];

export interface WorkContract {
  readonly isco08: string;
  readonly to: LocalDate;
  readonly contents: readonly string[];
}

/** E06: a certificate for the job, not expired; some jobs need none. */
export function competent(
  certificate: CompetenceCertificate | undefined,
  isco08: string | undefined,
  on: LocalDate,
  exemptJobs: readonly string[],
): RuleResult {
  if (isco08 !== undefined && exemptJobs.includes(isco08)) return notApplicable('E06', { isco08 });
  const params = { ...(isco08 !== undefined && { isco08 }), on };
  const holds =
    certificate !== undefined &&
    certificate.expiresOn >= on &&
    (isco08 === undefined || certificate.isco08 === isco08);
  return holds ? pass('E06', params) : fail('E06', 'NO_COMPETENCE_CERT', params);
}

/** E07: FIT, and the examination not longer ago than the parameter allows. */
export function healthy(
  medical: MedicalResult | undefined,
  on: LocalDate,
  healthValidityDays: number,
): RuleResult {
  const params = { on, healthValidityDays };
  if (medical?.outcome !== 'FIT') return fail('E07', 'HEALTH_NOT_FIT', params);
  const lastDay = addDays(medical.examinedOn, healthValidityDays);
  return on <= lastDay && on <= (medical.validUntil ?? on)
    ? pass('E07', params)
    : fail('E07', 'HEALTH_EXPIRED', params);
}

/** E08: the passport lasts to the end of the contract, or for some months after departure. */
export function passportLasts(
  passport: { readonly expiresOn: LocalDate } | undefined,
  plannedDeparture: LocalDate,
  contractEnd: LocalDate | undefined,
  monthsAfterDeparture: number,
): RuleResult {
  const params = {
    plannedDeparture,
    monthsAfterDeparture,
    ...(contractEnd !== undefined && { contractEnd }),
  };
  const enough = addMonths(plannedDeparture, monthsAfterDeparture);
  const holds =
    passport !== undefined &&
    (passport.expiresOn >= enough || (contractEnd !== undefined && passport.expiresOn >= contractEnd));
  return holds ? pass('E08', params) : fail('E08', 'PASSPORT_SHORT', params);
}

/** E09: a visa of a class that allows work, and that still holds on the day of departure. */
export function workVisa(visa: Visa | undefined, plannedDeparture: LocalDate): RuleResult {
  const params = { plannedDeparture };
  if (!visa?.isWorkClass) return fail('E09', 'NON_WORK_VISA', params);
  return visa.expiresOn >= plannedDeparture ? pass('E09', params) : fail('E09', 'VISA_EXPIRED', params);
}

const COMPULSORY = ['JKK', 'JKM'] as const;

/** E10: JKK and JKM cover every day from departure to the end of the contract, as far as the end is known. */
export function insured(
  insurance: readonly Insurance[],
  plannedDeparture: LocalDate,
  contractEnd: LocalDate = plannedDeparture,
): RuleResult {
  const uncovered = COMPULSORY.filter(
    (programme) =>
      !covers(
        insurance.filter(({ programmes }) => programmes.includes(programme)),
        plannedDeparture,
        contractEnd,
      ),
  );
  const params = { from: plannedDeparture, to: contractEnd };
  return uncovered.length === 0
    ? pass('E10', params)
    : fail('E10', 'SOCIAL_SECURITY_MISSING', { ...params, uncovered });
}

/** Papers that were there and are not, by their kinds: until the same is verified again the journey is held (domain.md §6). */
export function papersStand(lost: readonly string[]): RuleResult {
  return lost.length === 0 ? pass('PAPERS') : fail('PAPERS', 'PAPER_LOST', { papers: lost });
}

/** E15: all that Art. 15(2) asks for, and the job that was agreed (Art. 19). */
export function contractComplete(
  contract: WorkContract | undefined,
  agreedJob: string | undefined,
): RuleResult {
  const contents = contract?.contents ?? [];
  const absent = CONTRACT_CONTENTS.filter((content) => !contents.includes(content));
  if (!contract || absent.length > 0) return fail('E15', 'CONTRACT_INCOMPLETE', { absent });
  return agreedJob === undefined || contract.isco08 === agreedJob
    ? pass('E15', { isco08: contract.isco08 })
    : fail('E15', 'JOB_MISMATCH', { agreed: agreedJob, isco08: contract.isco08 });
}

function covers(periods: readonly Insurance[], first: LocalDate, last: LocalDate): boolean {
  let open = first; // the first day not covered yet
  for (const { from, to } of periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from <= open && to >= open) open = addDays(to, 1);
  }
  return open > last;
}
