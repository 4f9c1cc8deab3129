import type { DomainEvent } from '@libs/contracts';
import type { VillageLetter } from '../../letters/village-letter.js';
import type { VerificationJudge } from '../../workers/judge-verifications/judge-verifications.js';
import type { Occurred, Worker } from '../../workers/worker.js';

/** What the head says with one press of everybody whom he has chosen. */
export interface Approval {
  /** In which capacity the village takes note. */
  readonly capacity: string;
  /** What was looked at and found in order, of each of them. */
  readonly checklist: readonly string[];
}

/**
 * A decision of the head about one person (*persetujuan*): note is taken of the permit whose sheet the family has signed,
 * and whoever the village has not verified yet it verifies. Both or neither.
 */
export function approve(
  worker: Worker,
  sheet: Pick<VillageLetter, 'id' | 'signerRelation'> | undefined,
  { capacity, checklist }: Approval,
  when: Occurred,
  judge: VerificationJudge,
): DomainEvent[] {
  const told: DomainEvent[] = [];
  if (sheet && !worker.permitStands) {
    const permit = { letterId: sheet.id, signerRelation: sheet.signerRelation, capacity };
    told.push(worker.acknowledgeFamilyPermit(permit, when));
  }
  const { state, notKnownToVillage } = worker;
  const verified = state === 'VILLAGE_VERIFIED' || (state === 'DISTRICT_VERIFIED' && !notKnownToVillage);
  if (!verified || told.length === 0)
    told.push(worker.verifyAtVillage(checklist, judge.atVillage(worker), when));
  return told;
}
