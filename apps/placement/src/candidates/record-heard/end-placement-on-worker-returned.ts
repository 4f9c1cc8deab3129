import { WorkerReturned, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { recordHeard } from './record-heard.js';

/**
 * She is back, whatever else was heard of the trip: another agreement may be signed from here on. A placement of a later
 * day stands: a homecoming may be told late, or again, when she has long been bound for the next trip.
 */
@Controller()
export class EndPlacementOnWorkerReturned {
  @On(WorkerReturned)
  async handle(heard: ReceivedEvent<WorkerReturned>, tx: Transaction): Promise<void> {
    await recordHeard(tx, heard);
    await tx.query(
      `update placement set state = 'RETURNED', returned_on = $2, version = version + 1
       where worker_id in (select ids_of_person($1)) and state <> 'RETURNED'
         and (journey_id in (select ids_of_trip($1, $3)) or journey_id is null or $3 is null)
         and coalesce(departure ->> 'departedOn', arrival ->> 'arrivedOn', agreement ->> 'signedOn')::date <= $2`,
      [heard.subject.id, heard.occurredOn, heard.journeyId ?? null],
    );
  }
}
