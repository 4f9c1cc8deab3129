/** Whom the village has to do something about, and at whom: each person stands in one of them at most. */
export const VILLAGE_QUEUES = ['VERIFICATION', 'APPROVAL', 'MENDING'] as const;

export type VillageQueue = (typeof VILLAGE_QUEUES)[number];

export type Queue = VillageQueue | 'DISTRICT';

/**
 * Who stands in a queue, as a condition of SQL; row security says of which area.
 * @param w the name under which `worker` is read
 */
export function standingIn(queue: Queue, w: string): string {
  const permit = `(${w}.permit_letter_id is not null and ${w}.permit_revoked_on is null)`;
  const signed = `exists (select from village_letter l
    where l.worker_id = ${w}.id and l.type = 'FAMILY_PERMIT' and l.state = 'DITANDATANGANI_KELUARGA')`;
  // Whom the national system knew first her village has still to vouch for.
  const unverified = `(${w}.state = 'REGISTERED' or ${w}.state = 'DISTRICT_VERIFIED' and ${w}.not_known_to_village)`;
  const states: Record<Queue, string> = {
    // On the register, and the family's paper is still to come.
    VERIFICATION: `${unverified} and not ${permit} and not ${signed}`,
    // The head is next: the signed sheet lies before him, or all that he verifies by.
    APPROVAL: `${w}.state in ('REGISTERED', 'VILLAGE_VERIFIED', 'DISTRICT_VERIFIED')
      and case when ${permit} then ${unverified} else ${signed} end`,
    MENDING: `${w}.state = 'DRAFT'`,
    DISTRICT: `${w}.state in ('REGISTERED', 'VILLAGE_VERIFIED')`,
  };
  return `${w}.merged_into is null and ${states[queue]}`;
}
