import {
  explain,
  familyPermit,
  maritalPapers,
  type Language,
  type MaritalStatus,
  type Paper,
  type Parameters,
  type RuleResult,
} from '@libs/rules';
import type { RuleAdvice } from '../../screening/screening.views.js';
import { permitOf } from '../judge-verifications/verification-cases.js';
import type { Worker } from '../worker.js';

/**
 * What permit and marital papers say, as far as they are written down (rules E04, E05): what fails here, village and
 * district are refused. To the officer whom she told that her signer is unsafe the next step is legal aid (X21).
 */
export function familyAdviceOf(
  worker: Worker,
  maritalStatus: MaritalStatus,
  papers: readonly Paper[],
  signerUnsafe: boolean,
  { divorcedSignThemselves }: Pick<Parameters, 'divorcedSignThemselves'>,
): RuleAdvice[] {
  return [
    familyPermit(permitOf(worker), maritalStatus, divorcedSignThemselves),
    maritalPapers(papers, maritalStatus),
  ].map((result) => adviceOf(result, signerUnsafe));
}

function adviceOf(result: RuleResult, signerUnsafe: boolean): RuleAdvice {
  const { ruleId, outcome, code } = result;
  const said = (language: Language) => explain(result, language, { signerUnsafe });
  const [id, en] = [said('id'), said('en')];
  if (!code || !id || !en) return { ruleId, outcome };
  return {
    ruleId,
    outcome,
    code,
    why: { id: id.why, en: en.why },
    next: { id: id.next, en: en.next },
    basis: { id: id.basis, en: en.basis },
  };
}
