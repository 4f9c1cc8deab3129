import type { LocalDate } from '@libs/kernel';
import {
  companyLicensed,
  destinationOpen,
  type Destination,
  type Licence,
  type PolicyDay,
  type PolicyRow,
} from './destination-policy.js';
import { permitStands, villageVerified } from './family.js';
import {
  competent,
  contractComplete,
  healthy,
  insured,
  passportLasts,
  workVisa,
  type CompetenceCertificate,
  type Insurance,
  type MedicalResult,
  type Visa,
  type WorkContract,
} from './papers.js';
import type { Parameters } from './parameters.js';
import { oldEnough, type Birth } from './person.js';
import { evaluation, fail, pass, type Evaluation, type RuleResult } from './rule-result.js';

/** What worker and company agreed on: where to, by which road, for whom, as what. */
export interface Agreement extends Destination {
  readonly isco08: string;
}

/** All that placement has recorded itself or heard of a candidate. What is absent was neither. */
export interface ClearanceCase {
  readonly birth: Birth;
  readonly plannedDeparture: LocalDate;
  readonly agreement?: Agreement;
  readonly licence?: Licence;
  readonly familyPermitRevoked: boolean;
  readonly villageVerified: boolean;
  readonly certificate?: CompetenceCertificate;
  readonly medical?: MedicalResult;
  readonly passport?: { readonly expiresOn: LocalDate };
  readonly visa?: Visa;
  readonly insurance: readonly Insurance[];
  readonly contract?: WorkContract;
  readonly orientationPassed: boolean;
}

/** By which rows and numbers it is judged; their versions are stored with the decision. */
export interface ClearanceRules {
  readonly policy: readonly PolicyRow[];
  readonly parameters: Parameters;
}

/** Whether the set of UU 18/2017 Art. 13 is complete and valid (E06 to E10, E15): what DOCUMENTED means. */
export function evaluateDocuments(
  candidate: ClearanceCase,
  parameters: Parameters,
  on: LocalDate,
): Evaluation {
  return evaluation(on, documentRules(candidate, parameters, on));
}

/**
 * Everything that a clearance needs (domain.md §4.3, §6), judged anew on the day of the decision. It passes when nothing
 * is missing; a rule that cannot be judged from what was heard is in the way like one that failed.
 */
export function evaluateClearance(
  candidate: ClearanceCase,
  { policy, parameters }: ClearanceRules,
  day: PolicyDay,
): Evaluation {
  const { agreement, plannedDeparture } = candidate;
  return evaluation(day.on, [
    agreement ? pass('AGREEMENT') : fail('AGREEMENT', 'AGREEMENT_MISSING'),
    oldEnough(candidate.birth, plannedDeparture, parameters.minAge),
    permitStands(candidate.familyPermitRevoked),
    villageVerified(candidate.villageVerified, parameters.villageVerificationRequired),
    ...documentRules(candidate, parameters, day.on),
    destinationOpen(policy, agreement, { ...day, on: plannedDeparture }),
    companyLicensed(agreement, candidate.licence),
    candidate.orientationPassed ? pass('E14') : fail('E14', 'OPP_MISSING'),
  ]);
}

function documentRules(candidate: ClearanceCase, parameters: Parameters, on: LocalDate): RuleResult[] {
  const { agreement, contract, plannedDeparture } = candidate;
  return [
    competent(candidate.certificate, agreement?.isco08, on, parameters.exemptJobs),
    healthy(candidate.medical, on, parameters.healthValidityDays),
    passportLasts(candidate.passport, plannedDeparture, contract?.to, parameters.passportMonths),
    workVisa(candidate.visa, plannedDeparture),
    insured(candidate.insurance, plannedDeparture, contract?.to),
    contractComplete(contract, agreement?.isco08),
  ];
}
