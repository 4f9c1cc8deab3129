import { FamilyPermitGranted, FamilyPermitRevoked, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import type { PermitRevocation } from '../candidate.js';
import { recordHeard } from './record-heard.js';

/** Of the trip that the permit is for, and not over. */
const OF_THE_JOURNEY = `worker_id in (select ids_of_person($1)) and state <> 'RETURNED'
  and (journey_id in (select ids_of_trip($1, $2)) or journey_id is null or $2 is null)`;

/**
 * A revoked permit holds her placement, cleared or not, until the village tells of a new one (X7). Whoever has read the
 * record before must look again: its version goes up.
 */
@Controller()
export class HoldPlacementOnPermitRevoked {
  /** Who has left by that day has left with a permit; a revocation told late holds nothing, and stands as an anomaly. */
  @On(FamilyPermitRevoked)
  async revoked(heard: ReceivedEvent<FamilyPermitRevoked>, tx: Transaction): Promise<void> {
    const { subject, journeyId, occurredOn: since, id: factId, data } = heard;
    const revocation: PermitRevocation = { since, reasonCode: data.reasonCode, factId };
    await recordHeard(tx, heard, { permit_revocation: revocation });
    await tx.query(
      `update placement set permit_hold = $3, version = version + 1
       where ${OF_THE_JOURNEY} and coalesce((departure ->> 'departedOn')::date >= $4, true)`,
      [subject.id, journeyId ?? null, revocation, since],
    );
  }

  @On(FamilyPermitGranted)
  async granted(heard: ReceivedEvent<FamilyPermitGranted>, tx: Transaction): Promise<void> {
    await recordHeard(tx, heard, { permit_revocation: null });
    await tx.query(
      `update placement set permit_hold = permit_hold || jsonb_build_object('liftedOn', $3::text), version = version + 1
       where ${OF_THE_JOURNEY} and permit_hold is not null and not permit_hold ? 'liftedOn'`,
      [heard.subject.id, heard.journeyId ?? null, heard.occurredOn],
    );
  }
}
