import type { Instant, LocalDate } from '@libs/kernel';
import { policyAt, type Bitemporal } from './bitemporal.js';
import { mostSpecific, surelyHolds } from './most-specific.js';
import { fail, notApplicable, pass, unknown, type RuleParams, type RuleResult } from './rule-result.js';

export type PolicyStatus = 'OPEN' | 'CLOSED' | 'PILOT_ONLY' | 'NO_AGREEMENT' | 'SUSPENDED';

/** How well a row is founded; every seed row is to be confirmed when it is loaded. */
export const CONFIDENCE = [
  'OFFICIAL_TEXT', // the text itself was read
  'OFFICIAL_PAGE', // told by the state; the text was not read
  'PRESS',
  'DISPUTED',
  'ASSUMED',
] as const;

export type Confidence = (typeof CONFIDENCE)[number];

/** A row of the destination policy (domain.md §4.6). What it does not name, it does not ask. */
export interface PolicyRow extends Bitemporal {
  /** Country or territory, ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly scheme?: string;
  readonly employerType?: string;
  readonly jobGroup?: string;
  readonly status: PolicyStatus;
  readonly legalBasis: string;
  readonly note?: string;
  readonly sourceUrl?: string;
  readonly confidence: Confidence;
}

/** Where to, by which road, for whom, as what. What is not known yet is left out. */
export interface Destination {
  readonly country: string;
  readonly scheme?: string;
  readonly employerType?: string;
  readonly jobGroup?: string;
}

export interface PolicyDay {
  readonly on: LocalDate;
  /** As it was known then; as it is known now, without it. */
  readonly knownAt?: Instant;
}

const CONDITIONS = ['country', 'scheme', 'employerType', 'jobGroup'] as const;

/** The rows that may hold for a destination on a day; where all is known of it, one or none. */
export function findPolicy(
  rows: readonly PolicyRow[],
  destination: Destination,
  { on, knownAt }: PolicyDay,
): readonly PolicyRow[] {
  return mostSpecific(policyAt(rows, { validOn: on, knownAt }), CONDITIONS, destination);
}

/** E11: the destination is OPEN for this placement on the planned day. */
export function destinationOpen(
  rows: readonly PolicyRow[],
  destination: Destination | undefined,
  day: PolicyDay,
): RuleResult {
  if (!destination) return unknown('E11', 'DESTINATION_NOT_LISTED');
  const possible = findPolicy(rows, destination, day);
  const [first] = possible;
  const last = possible.at(-1);
  if (!first || !last)
    return unknown('E11', 'DESTINATION_NOT_LISTED', { country: destination.country, on: day.on });
  const settled = surelyHolds(last, CONDITIONS, destination);
  const notOpen = possible.filter(({ status }) => status !== 'OPEN');
  const params = paramsOf(notOpen[0] ?? first, day.on);
  if (settled && notOpen.length === 0) return pass('E11', params);
  return settled && notOpen.length === possible.length
    ? fail('E11', 'DESTINATION_CLOSED', params)
    : unknown('E11', 'DESTINATION_CLOSED', params);
}

/** What is known of a placement company's licences. */
export interface Licence {
  /** State of the SIP3MI. */
  readonly status: string;
  /** Countries and territories for which it holds a SIP2MI. */
  readonly countries: readonly string[];
}

/** E12: between companies, the P3MI is licensed and its recruiting permit names the country (UU 18/2017 Art. 59(3)). */
export function companyLicensed(
  destination: Destination | undefined,
  licence: Licence | undefined,
): RuleResult {
  if (!destination?.scheme) return unknown('E12', 'P3MI_NOT_LICENSED');
  const { scheme, country } = destination;
  if (scheme !== 'P_TO_P') return notApplicable('E12', { scheme });
  if (!licence) return unknown('E12', 'P3MI_NOT_LICENSED', { scheme, country });
  const params = { scheme, country, status: licence.status };
  if (licence.status !== 'ACTIVE') return fail('E12', 'P3MI_NOT_LICENSED', params);
  return licence.countries.includes(country)
    ? pass('E12', params)
    : fail('E12', 'SIP2MI_COUNTRY_MISMATCH', params);
}

function paramsOf(row: PolicyRow, on: LocalDate): RuleParams {
  const { country, employerType, status, legalBasis, id, confidence } = row;
  return {
    country,
    status,
    legalBasis,
    confidence,
    policyRowId: id,
    on,
    ...(employerType && { employerType }),
  };
}
