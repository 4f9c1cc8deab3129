import type { LocalDate } from '@libs/kernel';
import { occupationOf } from '@libs/reference';
import {
  companyLicensed,
  destinationOpen,
  evaluateClearance,
  evaluateDocuments,
  type Agreement,
  type ClearanceCase,
  type RuleResult,
} from '@libs/rules';
import type { RegisteredCandidate } from '../candidates/candidate.js';
import type { Policy } from '../policy/policy.js';
import type { ClearanceJudgement, Judgement } from './judgement.js';
import type { Placement } from './placement.js';
import type { Terms } from './records.js';

/** May this company place a worker there, on the planned day (E11, E12)? */
export function judgeAgreement(terms: Terms, policy: Policy): Judgement {
  const agreement = agreementOf(terms);
  return judgement(policy, [
    destinationOpen(policy.destination, agreement, { on: terms.plannedDeparture }),
    companyLicensed(agreement, policy.licence),
  ]);
}

/** Is everything there that a clearance needs, as far as it was heard and recorded, judged by the rules of this day? */
export function judgeClearance(
  placement: Placement,
  candidate: RegisteredCandidate,
  policy: Policy,
  on: LocalDate,
): ClearanceJudgement {
  const all = caseOf(placement, candidate, policy, on);
  const { destination, costs: costPolicy, parameters } = policy;
  const whole = evaluateClearance(all, { policy: destination, costPolicy, parameters }, { on });
  return {
    ...judgement(policy, whole.results),
    whole,
    documents: evaluateDocuments(all, parameters, on),
  };
}

function caseOf(
  { agreement, medical, passport, visa, insurance, contract }: Placement,
  candidate: RegisteredCandidate,
  { licence }: Policy,
  on: LocalDate,
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
    familyVerified: candidate.villageVerifiedOn !== null || candidate.districtVerifiedOn !== null,
    familyPermitRevoked: candidate.permitRevocation !== null,
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

function agreementOf({ country, scheme, employerType, isco08 }: Terms): Agreement {
  const jobGroup = occupationOf(isco08)?.group;
  return { country, scheme, employerType, isco08, ...(jobGroup && { jobGroup }) };
}

function judgement(policy: Policy, results: readonly RuleResult[]): Judgement {
  const judgedBy = results.flatMap(({ params: { policyRowId, policyRowIds } }) => [
    ...(typeof policyRowId === 'string' ? [policyRowId] : []),
    ...(Array.isArray(policyRowIds) ? policyRowIds : []),
  ]);
  const rows = [...judgedBy, policy.parametersId, ...(policy.licence ? [policy.licence.id] : [])];
  return { results, policyVersion: policy.version, policyRowIds: rows };
}
