import type { LocalDate } from '@libs/kernel';
import { policyAt, rowsKnown, type Bitemporal, type PolicyMoment } from './bitemporal.js';
import { addDays } from './days.js';
import type { Confidence, Destination } from './destination-policy.js';
import { newestFirst } from './most-specific.js';
import { RULES, type RuleId } from './rule-book.js';

/**
 * The numbers that rules are judged by. The law sets and changes them, by destination, kind of employer and kabupaten:
 * whoever decides passes the ones that hold for the case, and stores their version.
 */
export interface Parameters {
  /** E01: full years on the day of departure. */
  readonly minAge: number;
  /** E02: below this age nobody is registered. */
  readonly childAge: number;
  /** E04: whether the divorced and widowed may sign the family permit themselves. */
  readonly divorcedSignThemselves: boolean;
  /** E06: occupations, ISCO-08, that need no certificate. */
  readonly exemptJobs: readonly string[];
  /** E07: how many days a medical result holds. */
  readonly healthValidityDays: number;
  /** E08: for how many months after departure a passport must last at least. */
  readonly passportMonths: number;
  /** Whether the kabupaten lets nobody be cleared whom the village has not verified. */
  readonly villageVerificationRequired: boolean;
  readonly redFlags: RedFlagParameters;
}

/** From where on a sign is one, and how many signs are too many. */
export interface RedFlagParameters {
  /** From this score on the head of the village and the district are told, and a person decides. */
  readonly raiseFrom: number;
  /** From this score on the village does not verify before a person has cleared flags (domain.md §6). */
  readonly blockFrom: number;
  /** RF10: from how many times the usual wage of the job on an offer is too good. */
  readonly wageTimesReference: number;
  /** RF12: kabupaten and kota, 4 digits, by which people are brought out past the checks. */
  readonly exitPoints: readonly string[];
  /** RF14: from how many failed or lost journeys on a recruiter is a sign. */
  readonly lostCasesOfRecruiter: number;
}

/**
 * What holds where nothing else is set: age by UU 18/2017 Art. 5, passport and child by domain.md §4.3. The days of a
 * medical result were not found in any text; 90 is ours, to be confirmed when loaded. Of the red flags' numbers only the
 * exit points are named by a source (domain.md §4.10); the scores, the wage and the cases are ours: unconfirmed.
 */
export const SEED_PARAMETERS: Parameters = {
  minAge: 18,
  childAge: 17,
  divorcedSignThemselves: false,
  exemptJobs: [],
  healthValidityDays: 90,
  passportMonths: 6,
  villageVerificationRequired: false,
  redFlags: {
    raiseFrom: 40,
    blockFrom: 70,
    wageTimesReference: 2,
    exitPoints: ['2171', '2172', '6503'], // Batam, Tanjungpinang, Nunukan
    lostCasesOfRecruiter: 3,
  },
};

/** Some of the numbers; those of the red flags each by itself, too. */
export interface SomeParameters extends Partial<Omit<Parameters, 'redFlags'>> {
  readonly redFlags?: Partial<RedFlagParameters>;
}

/** Some of the numbers, everywhere or for an area, a destination, a kind of employer, a group of jobs (E01). */
export interface ParameterRow extends Bitemporal, Partial<Destination> {
  /** Beginning of the area's code: a kabupaten may ask for more. */
  readonly area?: string;
  readonly parameters: SomeParameters;
  /** Texts are not on the log: who has only heard of the row does not know them. */
  readonly legalBasis?: string;
  readonly note?: string;
  readonly confidence?: Confidence;
}

/** Of whom the numbers are asked. What is not known yet is left out. */
export interface ParameterScope extends Partial<Destination> {
  readonly area?: string;
}

const CONDITIONS = ['country', 'scheme', 'employerType', 'jobGroup'] as const;
const NAMES = Object.keys(SEED_PARAMETERS) as (keyof Parameters)[];
const RED_FLAG_NAMES = Object.keys(SEED_PARAMETERS.redFlags) as (keyof RedFlagParameters)[];

/** What holds everywhere unless another row says otherwise. */
export const SEED_PARAMETER_ROWS: readonly ParameterRow[] = [
  {
    id: '0198a000-5eed-7000-8000-000000010000',
    validFrom: '2017-11-22',
    recordedAt: '2026-02-28T00:00:00.000Z',
    parameters: SEED_PARAMETERS,
  },
];

/** The rules of the book that look at one of the numbers. */
export const PARAMETER_RULES = (Object.keys(RULES) as RuleId[]).filter((rule) =>
  RULES[rule].inputs.some((input) => (NAMES as readonly string[]).includes(input)),
);

/**
 * Number by number what the most specific row says, of equal ones the newest. A row that asks for something that is not
 * known yet does not hold yet: the case is judged again when it is.
 *
 * @throws Error where no row says one of the numbers
 */
export function parametersFor(
  rows: readonly ParameterRow[],
  scope: ParameterScope,
  moment: PolicyMoment,
): Parameters {
  const found = saidFor(rows, scope, moment);
  const unsaid = unsaidIn(found);
  if (unsaid.length > 0) throw new Error(`No rule parameters say ${unsaid.join(', ')} on ${moment.validOn}`);
  return found as Parameters;
}

/** The first day from which on a number is said nowhere, though cases of that day may be judged; none, where all is said. */
export function firstUnsaidDay(rows: readonly ParameterRow[]): LocalDate | undefined {
  const known = rowsKnown(rows);
  const changes = known.flatMap(({ validFrom, validTo }) => [
    validFrom,
    ...(validTo === undefined ? [] : [addDays(validTo, 1)]),
  ]);
  return [SEED_PARAMETER_ROWS[0]!.validFrom, ...changes]
    .toSorted()
    .find((validOn) => unsaidIn(saidFor(known, {}, { validOn })).length > 0);
}

/** What two rows say together, where the second has the last word. */
export function saidTogether(first: SomeParameters, last: SomeParameters): SomeParameters {
  const redFlags = { ...first.redFlags, ...last.redFlags };
  return { ...first, ...last, ...(Object.keys(redFlags).length > 0 && { redFlags }) };
}

function saidFor(rows: readonly ParameterRow[], scope: ParameterScope, moment: PolicyMoment): SomeParameters {
  return policyAt(rows, moment)
    .filter(({ area = '' }) => (scope.area ?? '').startsWith(area))
    .filter((row) => CONDITIONS.every((name) => row[name] === undefined || row[name] === scope[name]))
    .sort((a, b) => asked(a) - asked(b) || lengthOfArea(a) - lengthOfArea(b) || newestFirst(b, a))
    .reduce<SomeParameters>((said, { parameters }) => saidTogether(said, parameters), {});
}

function unsaidIn({ redFlags = {}, ...said }: SomeParameters): string[] {
  const numbers = NAMES.filter((name) => name !== 'redFlags' && said[name] === undefined);
  return [...numbers, ...RED_FLAG_NAMES.filter((name) => redFlags[name] === undefined)];
}

function asked(row: ParameterRow): number {
  return ([...CONDITIONS, 'area'] as const).filter((name) => row[name] !== undefined).length;
}

function lengthOfArea({ area = '' }: ParameterRow): number {
  return area.length;
}
