import {
  RegistrationRejected,
  WorkerImportUndone,
  WorkerWithdrew,
  type ReceivedEvent,
} from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';

/** Nobody takes her on or orients her from now on; what she has begun she may finish, and be tested in. */
@Controller()
export class EndCandidateOnRegistrationEnded {
  @On(WorkerWithdrew)
  withdrew(heard: ReceivedEvent<WorkerWithdrew>, tx: Transaction): Promise<void> {
    return end(heard, tx);
  }

  @On(RegistrationRejected)
  rejected(heard: ReceivedEvent<RegistrationRejected>, tx: Transaction): Promise<void> {
    return end(heard, tx);
  }

  @On(WorkerImportUndone)
  async importUndone(heard: ReceivedEvent<WorkerImportUndone>, tx: Transaction): Promise<void> {
    if (!heard.data.stands) return end(heard, tx);
    // Her village had registered her: she is no candidate until the district verifies her.
    await tx.query(
      `insert into candidate as c (worker_id, journey_id, registration_seq) values ($1, $2, $3)
       on conflict (worker_id) do update set
         verified_on = null, registration_seq = greatest(c.registration_seq, excluded.registration_seq)`,
      [heard.subject.id, heard.journeyId ?? null, heard.seq],
    );
  }
}

async function end(heard: ReceivedEvent, tx: Transaction): Promise<void> {
  await tx.query(
    `insert into candidate as c (worker_id, journey_id, ended_on, registration_seq) values ($1, $2, $3, $4)
     on conflict (worker_id) do update set
       journey_id = coalesce(c.journey_id, excluded.journey_id), ended_on = excluded.ended_on,
       registration_seq = greatest(c.registration_seq, excluded.registration_seq)`,
    [heard.subject.id, heard.journeyId ?? null, heard.occurredOn, heard.seq],
  );
}
