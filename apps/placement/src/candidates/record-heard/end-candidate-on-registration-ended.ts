import {
  RegistrationRejected,
  WorkerImportUndone,
  WorkerWithdrew,
  type ReceivedEvent,
} from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { recordHeard } from './record-heard.js';

/** Nothing more is prepared for her: no agreement, no clearance. Who has left by then has left, and stays as she is. */
@Controller()
export class EndCandidateOnRegistrationEnded {
  @On(WorkerWithdrew)
  async withdrew(heard: ReceivedEvent<WorkerWithdrew>, tx: Transaction): Promise<void> {
    await recordHeard(tx, heard, { ended_on: heard.occurredOn });
    await tx.query(
      `update placement set state = 'WITHDRAWN', version = version + 1
       where worker_id = $1 and (journey_id = $2 or journey_id is null or $2 is null) and state in ('SELECTED', 'CLEARED')`,
      [heard.subject.id, heard.journeyId ?? null],
    );
  }

  @On(RegistrationRejected)
  async rejected(heard: ReceivedEvent<RegistrationRejected>, tx: Transaction): Promise<void> {
    await recordHeard(tx, heard, { ended_on: heard.occurredOn });
  }

  @On(WorkerImportUndone)
  async importUndone(heard: ReceivedEvent<WorkerImportUndone>, tx: Transaction): Promise<void> {
    // Where her village had registered her, she only is as if the district had not verified her.
    const { stands } = heard.data;
    await recordHeard(tx, heard, stands ? { district_verified_on: null } : { ended_on: heard.occurredOn });
  }
}
