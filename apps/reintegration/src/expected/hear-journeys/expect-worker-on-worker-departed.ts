import { WorkerDeparted, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';

/** She is abroad, and may come home one day. The latest day counts, not the last word: an old trip may be told late. */
@Controller()
export class ExpectWorkerOnWorkerDeparted {
  @On(WorkerDeparted)
  async handle(heard: ReceivedEvent<WorkerDeparted>, tx: Transaction): Promise<void> {
    await tx.query(
      `insert into known_worker as k (worker_id, journey_id, country, departed_on, placement_seq) values ($1, $2, $3, $4, $5)
       on conflict (worker_id) do update set
         journey_id = coalesce(k.journey_id, excluded.journey_id), departed_on = greatest(k.departed_on, excluded.departed_on),
         country = case when excluded.departed_on = greatest(k.departed_on, k.arrived_on, excluded.departed_on) then excluded.country else k.country end,
         placement_seq = greatest(k.placement_seq, excluded.placement_seq)`,
      [heard.subject.id, heard.journeyId ?? null, heard.data.country, heard.occurredOn, heard.seq],
    );
  }
}
