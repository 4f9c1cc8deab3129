import { WorkerImported, WorkerRegistered, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { OnMany } from '@libs/messaging';
import { Controller } from '@nestjs/common';

/** Where a candidate comes from and what she wants: by this the offices of her area find her. */
@Controller()
export class NoteCandidateOnWorkerRegistered {
  @OnMany(WorkerRegistered)
  registered(heard: ReceivedEvent<WorkerRegistered>[], tx: Transaction): Promise<void> {
    return note(heard, tx, () => null);
  }

  /** Whom an office takes over from the national system is verified by the district from that day on. */
  @OnMany(WorkerImported)
  imported(heard: ReceivedEvent<WorkerImported>[], tx: Transaction): Promise<void> {
    return note(heard, tx, ({ occurredOn }) => occurredOn);
  }
}

async function note<T extends WorkerRegistered | WorkerImported>(
  heard: ReceivedEvent<T>[],
  tx: Transaction,
  verifiedOn: (event: ReceivedEvent<T>) => string | null,
): Promise<void> {
  await tx.query(
    `insert into candidate as c (worker_id, journey_id, village_code, sex, birth_year, country, isco08, registration_seq, verified_on)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::int[], $9::date[])
     on conflict (worker_id) do update set
       journey_id = coalesce(excluded.journey_id, c.journey_id), village_code = excluded.village_code, sex = excluded.sex,
       birth_year = excluded.birth_year, country = excluded.country, isco08 = excluded.isco08,
       registration_seq = greatest(c.registration_seq, excluded.registration_seq),
       verified_on = coalesce(c.verified_on, excluded.verified_on)`,
    [
      heard.map(({ subject }) => subject.id),
      heard.map(({ journeyId }) => journeyId ?? null),
      heard.map(({ data }) => data.villageCode),
      heard.map(({ data }) => data.sex),
      heard.map(({ data }) => data.birthYear),
      heard.map(({ data }) => data.intent.country),
      heard.map(({ data }) => data.intent.isco08),
      heard.map(({ seq }) => seq),
      heard.map(verifiedOn),
    ],
  );
}
