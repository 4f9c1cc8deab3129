import { WorkerImported, WorkerRegistered, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { OnMany } from '@libs/messaging';
import { Controller } from '@nestjs/common';

/** Where a worker comes from. Returns that were recorded before this was heard are linked to her village now. */
@Controller()
export class LinkWorkerOnWorkerRegistered {
  @OnMany(WorkerRegistered)
  registered(heard: ReceivedEvent<WorkerRegistered>[], tx: Transaction): Promise<void> {
    return link(heard, tx);
  }

  @OnMany(WorkerImported)
  imported(heard: ReceivedEvent<WorkerImported>[], tx: Transaction): Promise<void> {
    return link(heard, tx);
  }
}

async function link(
  heard: readonly ReceivedEvent<WorkerRegistered | WorkerImported>[],
  tx: Transaction,
): Promise<void> {
  const origins = [
    heard.map(({ subject }) => subject.id),
    heard.map(({ journeyId }) => journeyId ?? null),
    heard.map(({ data }) => data.villageCode),
  ];
  await tx.query(
    `insert into known_worker as k (worker_id, journey_id, village_code, registration_seq)
       select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[])
       on conflict (worker_id) do update set
         journey_id = coalesce(excluded.journey_id, k.journey_id), village_code = excluded.village_code,
         registration_seq = greatest(k.registration_seq, excluded.registration_seq)`,
    [...origins, heard.map(({ seq }) => seq)],
  );
  // A second statement: it sees what was recorded while the first one waited for the workers' rows.
  await tx.query(
    `update return_case r set journey_id = coalesce(r.journey_id, o.journey_id), village_code = o.village_code, version = version + 1
       from unnest($1::uuid[], $2::uuid[], $3::text[]) as o (worker_id, journey_id, village_code)
       where r.worker_id = o.worker_id and r.village_code is null`,
    origins,
  );
}
