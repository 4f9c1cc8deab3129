import type { Id } from '@libs/kernel';
import { basisOf, type Decision as Judged, type DecisionBasis, type Exception } from '@libs/rules';
import type { Vault } from '@libs/vault';
import type { Decision } from '../decision.js';
import type { RuleException } from '../rule-exception.js';

/** What of a decision tells of the person: sealed under a key of the decision's own, which is erased with her. */
export function sealBasis(vault: Vault, workerId: Id, judged: Judged): { dataKey: Buffer; basis: Buffer } {
  return vault.seal('decision', workerId, { basis: basisOf(judged) });
}

/** The case as it was judged, with the rules' version and the rows: `replay` says again what it said. */
export function openBasis(vault: Vault, { workerId, dataKey, basis }: Decision): DecisionBasis {
  return vault.open<DecisionBasis>('decision', workerId, dataKey, 'basis', basis);
}

/** The officer's words may name her. */
export function sealReason(vault: Vault, workerId: Id, words: string): { dataKey: Buffer; reason: Buffer } {
  return vault.seal('rule_exception', workerId, { reason: { words } });
}

/** As the rules take it. */
export function openException(vault: Vault, exception: RuleException): Exception {
  const { id, workerId, code, role, decidedAt, until, dataKey, reason } = exception;
  const { words } = vault.open<{ words: string }>('rule_exception', workerId, dataKey, 'reason', reason);
  return { id, code, role, reason: words, decidedAt, ...(until && { until }) };
}
