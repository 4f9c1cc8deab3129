import { ArrivalReported, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';

/**
 * The mission knows of her: she is abroad, even where nobody has told of her departure. The latest day counts, not the
 * last word: an old trip may be told late.
 */
@Controller()
export class ExpectWorkerOnArrivalReported {
  @On(ArrivalReported)
  async handle(heard: ReceivedEvent<ArrivalReported>, tx: Transaction): Promise<void> {
    await tx.query(
      `insert into known_worker as k (worker_id, journey_id, country, arrived_on, placement_seq) values ($1, $2, $3, $4, $5)
       on conflict (worker_id) do update set
         journey_id = coalesce(k.journey_id, excluded.journey_id), arrived_on = greatest(k.arrived_on, excluded.arrived_on),
         country = case when excluded.arrived_on = greatest(k.departed_on, k.arrived_on, excluded.arrived_on) then excluded.country else k.country end,
         placement_seq = greatest(k.placement_seq, excluded.placement_seq)`,
      [heard.subject.id, heard.journeyId ?? null, heard.data.country, heard.occurredOn, heard.seq],
    );
  }
}
