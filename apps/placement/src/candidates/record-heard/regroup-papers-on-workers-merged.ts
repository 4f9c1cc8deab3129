import { WorkersMerged, WorkersUnmerged, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { recordMerge, recordUnmerge } from '@libs/merges';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { regroupPapers } from './regroup-papers.js';

/** Two ids are one person's, or were not after all: what was heard of her papers with either holds her placement, or no longer. */
@Controller()
export class RegroupPapersOnWorkersMerged {
  @On(WorkersMerged)
  async merged(heard: ReceivedEvent<WorkersMerged>, tx: Transaction): Promise<void> {
    await recordMerge(tx, heard);
    await regroupPapers(tx, [heard.data.survivorId, heard.data.mergedId]);
  }

  @On(WorkersUnmerged)
  async unmerged(heard: ReceivedEvent<WorkersUnmerged>, tx: Transaction): Promise<void> {
    await recordUnmerge(tx, heard);
    await regroupPapers(tx, [heard.data.survivorId, heard.data.mergedId]);
  }
}
