import type { LocalDate } from '@libs/kernel';
import { noOvercharging, type Cost, type CostRow } from './cost-policy.js';
import {
  companyLicensed,
  destinationOpen,
  type Destination,
  type Licence,
  type PolicyDay,
  type PolicyRow,
} from './destination-policy.js';
import { maritalPapersStand, permitStands, villageVerified, type FamilyHeard } from './family.js';
import {
  competent,
  contractComplete,
  healthy,
  insured,
  papersStand,
  passportLasts,
  workVisa,
  type CompetenceCertificate,
  type Insurance,
  type MedicalResult,
  type Visa,
  type WorkContract,
} from './papers.js';
import type { Parameters } from './parameters.js';
import { noOpenJourney, oldEnough, type Birth } from './person.js';
import { RULES, type RuleId } from './rule-book.js';
import type { RefusalCode } from './rule-words.js';
import { evaluation, fail, pass, type Evaluation, type RuleResult } from './rule-result.js';

/** What worker and company agreed on: where to, by which road, for whom, as what. */
export interface Agreement extends Destination {
  readonly isco08: string;
}

/** All that placement has recorded itself or heard of a candidate. What is absent was neither. */
export type ClearanceCase = FamilyHeard & ClearancePapers;

interface ClearancePapers {
  readonly birth: Birth;
  readonly plannedDeparture: LocalDate;
  readonly agreement?: Agreement;
  readonly licence?: Licence;
  /** As agreed on and charged since; an empty list where nothing was. */
  readonly costs?: readonly Cost[];
  readonly villageVerified: boolean;
  /** Kinds of papers that were lost, but for the family permit; absent of a case from before they were heard of. */
  readonly lostPapers?: readonly string[];
  readonly certificate?: CompetenceCertificate;
  readonly medical?: MedicalResult;
  readonly passport?: { readonly expiresOn: LocalDate };
  readonly visa?: Visa;
  readonly insurance: readonly Insurance[];
  readonly contract?: WorkContract;
  readonly orientationPassed: boolean;
}

/** By which rows an agreement is judged; their versions are stored with the decision. */
export interface AgreementRules {
  readonly policy: readonly PolicyRow[];
  readonly costPolicy: readonly CostRow[];
}

/** By which rows and numbers a clearance is judged. */
export interface ClearanceRules extends AgreementRules {
  readonly parameters: Parameters;
}

export interface AgreementCase {
  readonly agreement: Agreement;
  readonly plannedDeparture: LocalDate;
  readonly licence?: Licence;
  readonly costs?: readonly Cost[];
  /** Other journeys of the worker that have not ended. */
  readonly openJourneys?: number;
}

/** Whether a placement agreement may be signed: E11, E12, E16; and whether it charges the worker (E13). */
export function evaluateAgreement(
  { agreement, plannedDeparture, licence, costs, openJourneys }: AgreementCase,
  { policy, costPolicy }: AgreementRules,
  day: PolicyDay,
): Evaluation {
  return evaluation(day.on, [
    destinationOpen(policy, agreement, { ...day, on: plannedDeparture }),
    companyLicensed(agreement, licence),
    noOvercharging(costs, costPolicy, agreement, day),
    noOpenJourney(openJourneys),
  ]);
}

/** The rules that a clearance is held against, in their order. */
const CLEARANCE_RULES: readonly RuleId[] = [
  'AGREEMENT',
  'E01',
  'E04',
  'E05',
  'VILLAGE',
  'PAPERS',
  'E06',
  'E07',
  'E08',
  'E09',
  'E10',
  'E15',
  'E11',
  'E12',
  'E13',
  'E14',
];

/** Why a clearance may be refused. */
export const CLEARANCE_CODES: readonly RefusalCode[] = CLEARANCE_RULES.flatMap((rule) => RULES[rule].codes);

/** Of them what tells of health: for who prepares or decides a clearance, and nobody else (domain.md §10). */
export const HEALTH_CODES: readonly RefusalCode[] = RULES.E07.codes;

/** Of a clearance those that ask whether the set of UU 18/2017 Art. 13 is complete and valid: what DOCUMENTED means. */
export const DOCUMENT_RULES: readonly RuleId[] = ['E06', 'E07', 'E08', 'E09', 'E10', 'E15'];

/**
 * Everything that a clearance needs (domain.md §4.3, §6), judged anew on the day of the decision. It passes when nothing
 * is missing; a rule that cannot be judged from what was heard is in the way like one that failed.
 */
export function evaluateClearance(
  candidate: ClearanceCase,
  { policy, costPolicy, parameters }: ClearanceRules,
  day: PolicyDay,
): Evaluation {
  const { agreement, plannedDeparture, lostPapers } = candidate;
  const documents = documentRules(candidate, parameters, day.on);
  const saidElsewhere = documents.some(({ code }) => code === 'PASSPORT_SHORT') ? ['PASSPORT'] : [];
  return evaluation(day.on, [
    agreement ? pass('AGREEMENT') : fail('AGREEMENT', 'AGREEMENT_MISSING'),
    oldEnough(candidate.birth, plannedDeparture, parameters.minAge),
    permitStands(candidate),
    maritalPapersStand(candidate),
    villageVerified(candidate.villageVerified, parameters.villageVerificationRequired),
    ...(lostPapers ? [papersStand(lostPapers.filter((paper) => !saidElsewhere.includes(paper)))] : []),
    ...documents,
    destinationOpen(policy, agreement, { ...day, on: plannedDeparture }),
    companyLicensed(agreement, candidate.licence),
    noOvercharging(candidate.costs, costPolicy, agreement ?? {}, day),
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
