import { WorkerDetailsCorrected, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';

/** The offices of the village that is right find her. Of somebody who was never registered as a candidate nothing is noted. */
@Controller()
export class CorrectCandidateOnDetailsCorrected {
  @On(WorkerDetailsCorrected)
  async handle(heard: ReceivedEvent<WorkerDetailsCorrected>, tx: Transaction): Promise<void> {
    const { villageCode, sex, birthYear } = heard.data;
    await tx.query(
      `update candidate set village_code = coalesce($2, village_code), sex = coalesce($3, sex),
         birth_year = coalesce($4, birth_year), registration_seq = greatest(registration_seq, $5)
       where worker_id = $1 and village_code is not null`,
      [heard.subject.id, villageCode ?? null, sex ?? null, birthYear ?? null, heard.seq],
    );
  }
}
