import { passportLasts, SEED_PARAMETERS } from '@libs/rules';
import type { DocumentLine, WorkerRecord } from '../client/types.js';

interface Planner extends Pick<
  WorkerRecord,
  'identityStatus' | 'familyPermitKnown' | 'legalAid' | 'plannedDeparture'
> {
  state: string;
}
interface Paper extends Pick<DocumentLine, 'expiresOn'> {
  docType: string;
  status: string;
}

export type MissingPaper =
  'KTP' | 'KK' | 'MARITAL_STATUS_LETTER' | 'FAMILY_PERMIT' | 'PASSPORT' | 'PASSPORT_SHORT';

const SEEN: readonly string[] = ['SIGHTED', 'VERIFIED'];
const SEEN_KTP: readonly string[] = ['SIGHTED_KTP', 'DUKCAPIL_VERIFIED'];

/**
 * What somebody who plans to leave still lacks of the papers that a village sees to (UU 18/2017 Art. 13; E04, E05, E08).
 * What was only told is not there yet. Whose signer is unsafe is sent for no permit (X21).
 */
export function missingPapers(worker: Planner, papers: readonly Paper[]): MissingPaper[] {
  if (['ABROAD_KNOWN', 'REJECTED', 'WITHDRAWN'].includes(worker.state)) return [];
  const seen = papers.filter(({ status }) => SEEN.includes(status));
  const has = (docType: string): boolean => seen.some((paper) => paper.docType === docType);
  const missing: MissingPaper[] = [];
  if (!SEEN_KTP.includes(worker.identityStatus) && !has('KTP')) missing.push('KTP');
  if (!has('KK')) missing.push('KK');
  if (!has('MARITAL_STATUS_LETTER')) missing.push('MARITAL_STATUS_LETTER');
  if (!worker.familyPermitKnown && !worker.legalAid) missing.push('FAMILY_PERMIT');
  if (!has('PASSPORT')) missing.push('PASSPORT');
  else if (!seen.some((paper) => lastsForJourney(paper, worker))) missing.push('PASSPORT_SHORT');
  return missing;
}

function lastsForJourney({ docType, expiresOn }: Paper, { plannedDeparture }: Planner): boolean {
  if (docType !== 'PASSPORT') return false;
  if (!expiresOn || !plannedDeparture) return true;
  const judged = passportLasts({ expiresOn }, plannedDeparture, undefined, SEED_PARAMETERS.passportMonths);
  return judged.outcome === 'PASS';
}
