import { WorkerRegistered, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';

/** Where a worker comes from. Returns that were recorded before this was heard are linked to her village now. */
@Controller()
export class LinkWorkerOnWorkerRegistered {
  @On(WorkerRegistered)
  async handle(heard: ReceivedEvent<WorkerRegistered>, tx: Transaction): Promise<void> {
    const origin = [heard.subject.id, heard.journeyId ?? null, heard.data.villageCode];
    await tx.query(
      `insert into known_worker as k (worker_id, journey_id, village_code, registration_seq) values ($1, $2, $3, $4)
       on conflict (worker_id) do update set
         journey_id = coalesce(excluded.journey_id, k.journey_id), village_code = excluded.village_code,
         registration_seq = greatest(k.registration_seq, excluded.registration_seq)`,
      [...origin, heard.seq],
    );
    // A second statement: it sees what was recorded while the first one waited for the worker's row.
    await tx.query(
      `update return_case set journey_id = coalesce(journey_id, $2), village_code = $3, version = version + 1
       where worker_id = $1 and village_code is null`,
      origin,
    );
  }
}
