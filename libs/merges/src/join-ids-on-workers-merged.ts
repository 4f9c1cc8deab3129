import { WorkersMerged, WorkersUnmerged, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { recordMerge, recordUnmerge } from './record-merge.js';

/** Two ids are one person's, or were not after all: lists and guards ask by them from now on, and no row is changed. */
@Controller()
export class JoinIdsOnWorkersMerged {
  @On(WorkersMerged)
  async merged(heard: ReceivedEvent<WorkersMerged>, tx: Transaction): Promise<void> {
    await recordMerge(tx, heard);
  }

  @On(WorkersUnmerged)
  async unmerged(heard: ReceivedEvent<WorkersUnmerged>, tx: Transaction): Promise<void> {
    await recordUnmerge(tx, heard);
  }
}
