import type { LocalDate } from '@libs/kernel';
import {
  companyLicensed,
  destinationOpen,
  type Destination,
  type Licence,
  type PolicyDay,
  type PolicyRow,
} from './destination-policy.js';
import {
  domicile,
  familyPermit,
  fewRedFlags,
  maritalPapers,
  noOpenDuplicate,
  type FamilyPermit,
  type MaritalStatus,
  type Paper,
} from './family.js';
import { workVisa, type Visa } from './papers.js';
import type { Parameters } from './parameters.js';
import { citizen, identitySighted, noChild, oldEnough } from './person.js';
import { evaluateRedFlags, type RedFlagEvaluation, type Signs } from './red-flags.js';
import { evaluation, fail, notApplicable, pass, type Evaluation, type RuleResult } from './rule-result.js';

export interface RegistrationCase {
  readonly born: LocalDate;
  readonly citizenship?: string;
}

/** Whether somebody may be registered at all: E02, E03. */
export function evaluateRegistration(
  { born, citizenship }: RegistrationCase,
  parameters: Parameters,
  on: LocalDate,
): Evaluation {
  return evaluation(on, [noChild(born, on, parameters.childAge), citizen(citizenship)]);
}

export interface ScreeningCase extends RegistrationCase {
  readonly intent: Destination;
  readonly plannedDeparture: LocalDate;
  /** What is known of the company that recruits, where one is named. */
  readonly licence?: Licence;
  /** The visa that the worker was offered, where one was. */
  readonly offeredVisa?: Visa;
}

/**
 * Advice to the worker and the desk before anything is signed: E01, E02, E03, E09, E11, E12. It stops nobody from being
 * registered; a person decides (UU 27/2022 Art. 10).
 */
export function evaluateScreening(
  worker: ScreeningCase,
  policy: readonly PolicyRow[],
  parameters: Parameters,
  day: PolicyDay,
): Evaluation {
  const { born, plannedDeparture, intent, offeredVisa } = worker;
  return evaluation(day.on, [
    oldEnough({ day: born }, plannedDeparture, parameters.minAge),
    ...evaluateRegistration(worker, parameters, day.on).results,
    offeredVisa ? workVisa(offeredVisa, plannedDeparture) : notApplicable('E09'),
    destinationOpen(policy, intent, { ...day, on: plannedDeparture }),
    companyLicensed(intent, worker.licence),
  ]);
}

/**
 * The red flags beside a screening. What the records say of licence, visa and destination stands before what was told. A
 * destination that is closed by a row in dispute stops the journey (E11), but is no sign against the recruiter.
 */
export function evaluateScreeningFlags(
  { licence, offeredVisa }: ScreeningCase,
  told: Signs,
  screening: Evaluation,
  parameters: Parameters,
): RedFlagEvaluation {
  const destination = screening.results.find(({ ruleId }) => ruleId === 'E11');
  const { status, confidence } = (destination?.params ?? {}) as Partial<PolicyRow>;
  const certain = destination?.outcome !== 'UNKNOWN' && confidence !== 'DISPUTED';
  const signs: Signs = {
    ...told,
    ...(licence && { recruiterLicensed: licence.status === 'ACTIVE' }),
    ...(offeredVisa && { workVisaOffered: offeredVisa.isWorkClass }),
    ...(certain && status && { destinationStatus: status }),
  };
  return evaluateRedFlags(signs, parameters, screening.on);
}

export interface FamilyCase {
  /** What she plans: numbers may hold for a destination alone. */
  readonly intent?: Destination;
  /** Absent where it is not written down. */
  readonly maritalStatus?: MaritalStatus;
  readonly familyPermit?: FamilyPermit;
  readonly papers: readonly Paper[];
}

export interface VillageCase extends FamilyCase {
  /** The village on the identity card. */
  readonly cardVillage: string;
  /** The village that is asked to verify. */
  readonly village: string;
  readonly domicileEvidence: 'NONE' | 'TEMPORARY_RESIDENT_ENTRY' | 'RT_LETTER';
  /** Whether a record that may be the same person waits for the district. */
  readonly openDuplicate: boolean;
  /** Of the red flags that nobody has cleared. */
  readonly redFlagScore: number;
}

/** What the village head vouches for (E04, E05, domicile), and what must be settled before (domain.md §6). */
export function evaluateVillageVerification(
  worker: VillageCase,
  parameters: Parameters,
  on: LocalDate,
): Evaluation {
  const { cardVillage, village, domicileEvidence } = worker;
  return evaluation(on, [
    ...familyRules(worker, parameters),
    domicile(cardVillage, village, domicileEvidence),
    noOpenDuplicate(worker.openDuplicate),
    fewRedFlags(worker.redFlagScore, parameters.redFlags.blockFrom),
  ]);
}

export interface DistrictCase extends FamilyCase {
  readonly identityStatus: string;
  /** Numbers given by other systems; an ID CPMI or its like. */
  readonly externalIds: number;
}

/** What the district office confirms: the identity, its number, and that the family's papers still stand (E04, E05). */
export function evaluateDistrictVerification(
  worker: DistrictCase,
  parameters: Parameters,
  on: LocalDate,
): Evaluation {
  return evaluation(on, [
    ...familyRules(worker, parameters),
    identitySighted(worker.identityStatus),
    worker.externalIds > 0 ? pass('EXTERNAL_ID') : fail('EXTERNAL_ID', 'EXTERNAL_ID_MISSING'),
  ]);
}

function familyRules(worker: FamilyCase, parameters: Parameters): RuleResult[] {
  return [
    familyPermit(worker.familyPermit, worker.maritalStatus, parameters.divorcedSignThemselves),
    maritalPapers(worker.papers, worker.maritalStatus),
  ];
}
