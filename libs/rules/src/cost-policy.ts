import type { LocalDate } from '@libs/kernel';
import { policyAt, type Bitemporal } from './bitemporal.js';
import type { Confidence, PolicyDay } from './destination-policy.js';
import { mostSpecific, surelyHolds } from './most-specific.js';
import { pass, unknown, warn, type RuleResult } from './rule-result.js';

/** What a cost is for (Perban BP2MI 2/2020 Art. 3, Permen P2MI 17/2025 Art. 1; domain.md §4.9). */
export const COST_ITEMS = {
  PLACEMENT: [
    'TICKET_OUT',
    'TICKET_BACK',
    'WORK_VISA',
    'CONTRACT_LEGALISATION',
    'TRAINING',
    'COMPETENCE_CERT',
    'COMPANY_FEE',
  ],
  PERSONAL: [
    'PASSPORT_REPLACEMENT',
    'SKCK',
    'SOCIAL_SECURITY',
    'MEDICAL_EXAM',
    'LOCAL_TRANSPORT',
    'ACCOMMODATION',
  ],
} as const;

export type CostClass = keyof typeof COST_ITEMS;
export type Payer = 'EMPLOYER' | 'P3MI' | 'WORKER' | 'STATE';

/** Of which class a cost is and who is to bear it, for whom and from when. What it does not name, it does not ask. */
export interface CostRow extends Bitemporal {
  readonly item: string;
  /** ISCO-08. */
  readonly isco08?: string;
  readonly country?: string;
  readonly employerType?: string;
  readonly class: CostClass;
  readonly payer: Payer;
  readonly legalBasis: string;
  readonly note?: string;
  readonly confidence: Confidence;
}

/** A cost as it was agreed on or charged. Of which class it is, the policy says and not who charges it. */
export interface Cost {
  readonly item: string;
  /** Who bears it in fact. */
  readonly payer: string;
  /** The day of the charge; the day of the judgement, where it is not told. */
  readonly chargedOn?: LocalDate;
}

/** The job that the costs are for. What is not known yet is left out. */
export interface ChargedJob {
  readonly country?: string;
  readonly isco08?: string;
  readonly employerType?: string;
}

const CONDITIONS = ['item', 'isco08', 'country', 'employerType'] as const;

/**
 * E13: no cost of the placement is charged to the worker (UU 18/2017 Art. 30(1)). It warns and stands in nobody's way. A
 * personal cost never warns; where the employer is to bear it for this job (the ten jobs of Perban BP2MI 9/2020), it is
 * told as owed.
 */
export function noOvercharging(
  costs: readonly Cost[] | undefined,
  rows: readonly CostRow[],
  job: ChargedJob,
  day: PolicyDay,
): RuleResult {
  if (!costs) return unknown('E13', 'OVERCHARGING', { on: day.on });
  const judged = costs.filter(({ payer }) => payer === 'WORKER').map((cost) => judge(cost, rows, job, day));
  const items = (verdict: Verdict) => judged.flatMap((each) => (each.verdict === verdict ? [each.item] : []));
  const owedByEmployer = judged.flatMap(({ item, owed }) => (owed ? [item] : []));
  const params = {
    on: day.on,
    policyRowIds: judged.flatMap(({ rowIds }) => rowIds),
    ...(owedByEmployer.length > 0 && { owedByEmployer }),
  };
  if (items('FORBIDDEN').length > 0)
    return warn('E13', 'OVERCHARGING', { ...params, items: items('FORBIDDEN') });
  if (items('UNCLEAR').length > 0)
    return unknown('E13', 'OVERCHARGING', { ...params, items: items('UNCLEAR') });
  return pass('E13', params);
}

type Verdict = 'FORBIDDEN' | 'ALLOWED' | 'UNCLEAR';

function judge(
  { item, chargedOn }: Cost,
  rows: readonly CostRow[],
  job: ChargedJob,
  { on, knownAt }: PolicyDay,
) {
  const known = { ...job, item };
  const possible = mostSpecific(policyAt(rows, { validOn: chargedOn ?? on, knownAt }), CONDITIONS, known);
  const last = possible.at(-1);
  const settled = last !== undefined && surelyHolds(last, CONDITIONS, known);
  const forbidding = possible.filter((row) => row.class === 'PLACEMENT' && row.payer !== 'WORKER');
  let verdict: Verdict = 'UNCLEAR';
  if (settled && forbidding.length === possible.length) verdict = 'FORBIDDEN';
  if (settled && forbidding.length === 0) verdict = 'ALLOWED';
  const owed = verdict === 'ALLOWED' && possible.every(({ payer }) => payer !== 'WORKER');
  return { item, verdict, owed, rowIds: possible.map(({ id }) => id) };
}
