import { WorkerDetailsCorrected, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { recordHeard } from './record-heard.js';

/**
 * Rules go by the year of birth that is right, and the office by the village that is. Of somebody who was never
 * registered as a candidate, such as one who is abroad already, nothing is noted.
 */
@Controller()
export class CorrectCandidateOnDetailsCorrected {
  @On(WorkerDetailsCorrected)
  async handle(heard: ReceivedEvent<WorkerDetailsCorrected>, tx: Transaction): Promise<void> {
    const { subject, data } = heard;
    const known = await tx.query('select from candidate where worker_id = $1 and village_code is not null', [
      subject.id,
    ]);
    if (known.length === 0) return;
    const { villageCode, birthYear } = data;
    await recordHeard(tx, heard, {
      ...(villageCode !== undefined && { village_code: villageCode }),
      ...(birthYear !== undefined && { birth_year: birthYear }),
    });
    if (villageCode === undefined) return;
    await tx.query(
      `update placement set area = $2, version = version + 1 where worker_id = $1 and linked and state <> 'RETURNED'`,
      [subject.id, villageCode],
    );
  }
}
