import { DocumentVerified, FamilyPermitGranted } from '@libs/contracts';
import { textOf } from '@libs/journey';
import type { LocalDate } from '@libs/kernel';
import { occupationOf } from '@libs/reference';
import {
  decide,
  DOCUMENT_RULES,
  type Agreement,
  type ClearanceCase,
  type Decision,
  type DecisionMoment,
  type Exception,
} from '@libs/rules';
import type { RegisteredCandidate } from '../candidates/candidate.js';
import type { Policy } from '../policy/policy.js';
import type { ClearanceJudgement, Judgement } from './judgement.js';
import type { Placement } from './placement.js';
import type { Terms } from './records.js';
import { mayBeExcepted } from './rule-exception.js';

const MARITAL_LETTER = 'MARITAL_STATUS_LETTER';

/** May this company place a worker from there, on the planned day (E11, E12); and is she charged for it (E13)? */
export function judgeAgreement(terms: Terms, area: string, policy: Policy, at: DecisionMoment): Judgement {
  const { licence, tables } = policy;
  const { plannedDeparture, costs } = terms;
  const of = {
    agreement: agreementOf(terms),
    plannedDeparture,
    costs,
    ...(licence && { licence }),
    // One at a time: whoever signs looks for another of hers, which no rule can see (`AgreementOpen`).
    openJourneys: 0,
  };
  return judgement(policy, decide({ step: 'AGREEMENT', area, of }, tables, at));
}

/** Is everything there that a clearance needs, as far as it was heard and recorded, judged by the rules of this day? */
export function judgeClearance(
  placement: Placement,
  candidate: RegisteredCandidate,
  policy: Policy,
  at: DecisionMoment,
  exceptions: readonly Exception[] = [],
): ClearanceJudgement {
  const lost = placement.papersLostOn(at.on, candidate.papers);
  const of = caseOf(placement, candidate, policy, { on: at.on, lost: lost.map(({ paper }) => paper) });
  const asked = { step: 'CLEARANCE', area: candidate.village, of } as const;
  const usable = exceptions.filter(({ code }) => mayBeExcepted(code, lost));
  const decision = decide(asked, policy.tables, at, usable);
  const documents = decision.verdict.evaluation.results.filter(({ ruleId }) =>
    DOCUMENT_RULES.includes(ruleId),
  );
  return { ...judgement(policy, decision), documents };
}

function caseOf(
  { agreement, medical, passport, visa, insurance, contract }: Placement,
  candidate: RegisteredCandidate,
  { licence }: Policy,
  { on, lost }: { on: LocalDate; lost: readonly string[] },
): ClearanceCase {
  const isco08 = agreement?.isco08;
  const planned = agreement?.plannedDeparture ?? candidate.plannedDeparture;
  const certificate = isco08 === undefined ? undefined : candidate.certificates[isco08];
  return {
    birth: { year: candidate.birthYear },
    // A plan that has passed says nothing of papers: nobody leaves before the day on which she is judged.
    plannedDeparture: planned > on ? planned : on,
    ...(agreement && { agreement: agreementOf(agreement) }),
    ...(licence && { licence }),
    ...familyTold(candidate, lost),
    familyPermitRevoked: lost.includes('FAMILY_PERMIT'),
    lostPapers: lost.filter((paper) => paper !== 'FAMILY_PERMIT'),
    ...(agreement && { costs: agreement.costs }),
    villageVerified: candidate.villageVerifiedOn !== null,
    ...(isco08 !== undefined && certificate && { certificate: { isco08, expiresOn: certificate.expiresOn } }),
    ...(medical && { medical }),
    ...(passport && { passport }),
    ...(visa && { visa }),
    insurance,
    ...(contract && { contract }),
    orientationPassed: candidate.orientedOn !== null,
  };
}

/**
 * The village vouches for permit and papers together. Where it has not, a permit stands by its own word, and the letter of
 * marital status by the district's; that the district has verified her, or the national system has, tells of neither.
 */
function familyTold(
  { villageVerifiedOn, papers }: RegisteredCandidate,
  lost: readonly string[],
): { familyPermitTold: boolean; maritalPapersTold: boolean } {
  const vouched = villageVerifiedOn !== null;
  const stands = (paper: string, told: boolean) => vouched || (told && !lost.includes(paper));
  const letter = papers.some(
    (fact) => fact.type === DocumentVerified.type && textOf(fact, 'docType') === MARITAL_LETTER,
  );
  return {
    familyPermitTold: stands(
      'FAMILY_PERMIT',
      papers.some(({ type }) => type === FamilyPermitGranted.type),
    ),
    maritalPapersTold: stands(MARITAL_LETTER, letter),
  };
}

/** As the rules know an agreement. */
export function agreementOf({ country, scheme, employerType, isco08 }: Terms): Agreement {
  const jobGroup = occupationOf(isco08)?.group;
  return { country, scheme, employerType, isco08, ...(jobGroup && { jobGroup }) };
}

function judgement({ version, licence }: Policy, decision: Decision): Judgement {
  const judgedBy = decision.verdict.evaluation.results.flatMap(
    ({ params: { policyRowId, policyRowIds } }) => [
      ...(typeof policyRowId === 'string' ? [policyRowId] : []),
      ...(Array.isArray(policyRowIds) ? policyRowIds : []),
    ],
  );
  const numbers = decision.rows.parameters.map(({ id }) => id);
  const rows = [...judgedBy, ...numbers, ...(licence ? [licence.id] : [])];
  return { decision, policyVersion: version, policyRowIds: rows };
}
