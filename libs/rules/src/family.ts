import { fail, notApplicable, pass, unknown, warn, type RuleResult } from './rule-result.js';

/** Marital status as on the family card (domain.md §5.3). */
export const MARITAL_STATUS = ['BELUM_KAWIN', 'KAWIN', 'CERAI_HIDUP', 'CERAI_MATI'] as const;
export type MaritalStatus = (typeof MARITAL_STATUS)[number];

/** The family's own statement, signed by hand over a meterai, and what the village head knows of it. */
export interface FamilyPermit {
  readonly signerRelation: string;
  readonly knownByVillageHead: boolean;
  readonly revoked: boolean;
}

/** A paper, and whether an officer has seen the original: what was only declared proves nothing (domain.md §4.4). */
export interface Paper {
  readonly docType: string;
  readonly status: string;
}

const SEEN = ['SIGHTED', 'VERIFIED'];
const PARENTS = ['ORANG_TUA', 'WALI'];

/**
 * E04: the permit is there, known by the head, and signed by whom the marital status asks for. Where that is not written
 * down, nobody knows whether the right one has signed.
 *
 * @param divorcedSignThemselves whether local rule lets the divorced and widowed sign for themselves
 */
export function familyPermit(
  permit: FamilyPermit | undefined,
  maritalStatus: MaritalStatus | undefined,
  divorcedSignThemselves: boolean,
): RuleResult {
  const params = { ...(maritalStatus && { maritalStatus }), divorcedSignThemselves };
  if (!permit || !permit.knownByVillageHead || permit.revoked)
    return fail('E04', 'FAMILY_PERMIT_MISSING', params);
  if (!maritalStatus) return unknown('E04', 'FAMILY_PERMIT_MISSING', params);
  const signers = signersFor(maritalStatus, divorcedSignThemselves);
  return signers.includes(permit.signerRelation)
    ? pass('E04', params)
    : fail('E04', 'FAMILY_PERMIT_MISSING', params);
}

/** What has been heard of the family's papers by whoever did not see them. */
export type FamilyHeard = (FamilyTold | FamilyOnceTold) & { readonly familyPermitRevoked: boolean };

interface FamilyTold {
  /** Whether the village has vouched for her, or told of a permit that it knows of. */
  readonly familyPermitTold: boolean;
  /** Whether the village has vouched for her, or the district has verified the letter of marital status. */
  readonly maritalPapersTold: boolean;
}

/** Of a case from before the two were told apart: whether village or district had verified. */
interface FamilyOnceTold {
  readonly familyVerified: boolean;
}

/** E04 at clearance: the permit that was told of holds, as long as it was not revoked since (X7). */
export function permitStands(heard: FamilyHeard): RuleResult {
  const { familyPermitRevoked } = heard;
  const isOld = 'familyVerified' in heard;
  const told = isOld ? heard.familyVerified : heard.familyPermitTold;
  const params = { ...(isOld ? { familyVerified: told } : { familyPermitTold: told }), familyPermitRevoked };
  if (told && !familyPermitRevoked) return pass('E04', params);
  return isOld || familyPermitRevoked
    ? fail('E04', 'FAMILY_PERMIT_MISSING', params)
    : unknown('E04', 'FAMILY_PERMIT_MISSING', params);
}

/** E05 at clearance: the papers were seen by who has told of them. */
export function maritalPapersStand(heard: FamilyHeard): RuleResult {
  if ('familyVerified' in heard) {
    const { familyVerified } = heard;
    return familyVerified
      ? pass('E05', { familyVerified })
      : fail('E05', 'MARITAL_DOC_MISSING', { familyVerified });
  }
  const { maritalPapersTold } = heard;
  return maritalPapersTold
    ? pass('E05', { maritalPapersTold })
    : unknown('E05', 'MARITAL_DOC_MISSING', { maritalPapersTold });
}

/** E05: the letter of marital status; for the married the marriage book, for the divorced the court's paper alone. */
export function maritalPapers(
  papers: readonly Paper[],
  maritalStatus: MaritalStatus | undefined,
): RuleResult {
  if (!maritalStatus) return unknown('E05', 'MARITAL_DOC_MISSING');
  const seen = new Set(papers.filter(({ status }) => SEEN.includes(status)).map(({ docType }) => docType));
  const unseen = papersFor(maritalStatus).filter((docType) => !seen.has(docType));
  return unseen.length === 0
    ? pass('E05', { maritalStatus })
    : fail('E05', 'MARITAL_DOC_MISSING', { maritalStatus, unseen });
}

/**
 * Whether the worker is this village's to vouch for (domain.md §0.7, X5). Who lives here on a card from elsewhere is let
 * through on a paper, and stays counted as an outsider.
 */
export function domicile(
  cardVillage: string,
  village: string,
  evidence: 'NONE' | 'TEMPORARY_RESIDENT_ENTRY' | 'RT_LETTER',
): RuleResult {
  if (cardVillage === village) return pass('DOMICILE');
  return evidence === 'NONE'
    ? fail('DOMICILE', 'DOMICILE_OUTSIDE', { evidence })
    : warn('DOMICILE', 'DOMICILE_OUTSIDE', { evidence });
}

/** Only where the policy of the kabupaten asks for it (domain.md §6). */
export function villageVerified(verified: boolean, required: boolean): RuleResult {
  if (!required) return notApplicable('VILLAGE', { required });
  return verified ? pass('VILLAGE', { required }) : fail('VILLAGE', 'VILLAGE_NOT_VERIFIED', { required });
}

/** No record that may be the same person waits for the district (domain.md §6). */
export function noOpenDuplicate(openDuplicate: boolean): RuleResult {
  return openDuplicate ? fail('DUPLICATE', 'DUPLICATE_OPEN') : pass('DUPLICATE');
}

/** The flags that nobody has cleared stay under the score that stops a verification (domain.md §6). */
export function fewRedFlags(score: number, blockFrom: number): RuleResult {
  const params = { score, blockFrom };
  return score < blockFrom ? pass('RED_FLAGS', params) : fail('RED_FLAGS', 'RED_FLAGS_OPEN', params);
}

function signersFor(maritalStatus: MaritalStatus, divorcedSignThemselves: boolean): readonly string[] {
  if (maritalStatus === 'KAWIN') return ['SUAMI', 'ISTRI'];
  if (maritalStatus === 'BELUM_KAWIN') return PARENTS;
  return divorcedSignThemselves ? [...PARENTS, 'SENDIRI'] : PARENTS;
}

function papersFor(maritalStatus: MaritalStatus): readonly string[] {
  if (maritalStatus === 'KAWIN') return ['MARITAL_STATUS_LETTER', 'MARRIAGE_BOOK'];
  if (maritalStatus === 'CERAI_HIDUP') return ['MARITAL_STATUS_LETTER', 'COURT_DIVORCE_PAPER'];
  return ['MARITAL_STATUS_LETTER'];
}
