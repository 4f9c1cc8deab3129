import { On } from '@libs/messaging';
import { TrainingEnrolled, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { Controller } from '@nestjs/common';
import { grant } from './grant.js';

/** A training centre that has taken a worker on may know her name, and so may who will test her. */
@Controller()
export class GrantAccessOnEnrolment {
  @On(TrainingEnrolled)
  async handle(heard: ReceivedEvent<TrainingEnrolled>, tx: Transaction): Promise<void> {
    const { providerId, lspId } = heard.data;
    await grant(tx, heard, providerId, 'TRAINING');
    if (lspId) await grant(tx, heard, lspId, 'CERTIFICATION');
  }
}
