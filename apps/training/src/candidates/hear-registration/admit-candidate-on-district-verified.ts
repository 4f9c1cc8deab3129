import { DistrictVerified, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';

/** From now on she may be trained and oriented. */
@Controller()
export class AdmitCandidateOnDistrictVerified {
  @On(DistrictVerified)
  async handle(heard: ReceivedEvent<DistrictVerified>, tx: Transaction): Promise<void> {
    await tx.query(
      `insert into candidate as c (worker_id, journey_id, verified_on, registration_seq) values ($1, $2, $3, $4)
       on conflict (worker_id) do update set
         journey_id = coalesce(excluded.journey_id, c.journey_id), verified_on = excluded.verified_on,
         registration_seq = greatest(c.registration_seq, excluded.registration_seq)`,
      [heard.subject.id, heard.journeyId ?? null, heard.occurredOn, heard.seq],
    );
  }
}
