import { WorkerRegistered, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';

/** Where a candidate comes from and what she wants: by this the offices of her area find her. */
@Controller()
export class NoteCandidateOnWorkerRegistered {
  @On(WorkerRegistered)
  async handle(heard: ReceivedEvent<WorkerRegistered>, tx: Transaction): Promise<void> {
    const { villageCode, sex, birthYear, intent } = heard.data;
    await tx.query(
      `insert into candidate as c (worker_id, journey_id, village_code, sex, birth_year, country, isco08, registration_seq)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (worker_id) do update set
         journey_id = coalesce(excluded.journey_id, c.journey_id), village_code = excluded.village_code, sex = excluded.sex,
         birth_year = excluded.birth_year, country = excluded.country, isco08 = excluded.isco08,
         registration_seq = greatest(c.registration_seq, excluded.registration_seq)`,
      [
        heard.subject.id,
        heard.journeyId ?? null,
        villageCode,
        sex,
        birthYear,
        intent.country,
        intent.isco08,
        heard.seq,
      ],
    );
  }
}
