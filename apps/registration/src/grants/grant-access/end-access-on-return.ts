import { WorkerReturned, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { endGrants } from './grant.js';

/** She is home: no mission needs to know her any more, unless she has left again. */
@Controller()
export class EndAccessOnReturn {
  @On(WorkerReturned)
  async handle(heard: ReceivedEvent<WorkerReturned>, tx: Transaction): Promise<void> {
    await endGrants(tx, heard, 'PROTECTION');
  }
}
