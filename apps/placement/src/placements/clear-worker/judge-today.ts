import type { Transaction } from '@libs/database';
import { dayInJakarta, type Instant } from '@libs/kernel';
import type { Vault } from '@libs/vault';
import { IsNull } from 'typeorm';
import { isRegistered, type RegisteredCandidate } from '../../candidates/candidate.js';
import { findCandidate } from '../../candidates/find-candidate/find-candidate.js';
import { readPolicy } from '../../policy/read-policy/read-policy.js';
import { judgeClearance } from '../judge.js';
import type { ClearanceJudgement } from '../judgement.js';
import type { Placement } from '../placement.js';
import { RegistrationNotHeard } from '../placement.errors.js';
import { RuleException } from '../rule-exception.js';

/** What the rules of today say of a clearance: the same for who decides and for who asks what is missing. */
export async function judgeToday(
  tx: Transaction,
  placement: Placement,
  now: Instant,
  vault: Vault,
): Promise<{ candidate: RegisteredCandidate; judged: ClearanceJudgement }> {
  const candidate = await findCandidate(tx, placement.workerId);
  if (!isRegistered(candidate)) throw new RegistrationNotHeard();
  const on = dayInJakarta(now);
  const { country, p3miId } = placement;
  const policy = await readPolicy(tx, { country, p3miId, area: candidate.village, on });
  const manager = await tx.manager();
  const decided = await manager.findBy(RuleException, { placementId: placement.id, withdrawnAt: IsNull() });
  const exceptions = decided.map((exception) => exception.opened(vault));
  const judged = judgeClearance(placement, candidate, policy, { on, knownAt: now }, exceptions);
  return { candidate, judged };
}
