import { WorkerDeparted, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { grant } from './grant.js';

/** The mission that a worker is on her way to may know her name: it is to say that she has arrived. */
@Controller()
export class GrantAccessOnDeparture {
  @On(WorkerDeparted)
  async handle(heard: ReceivedEvent<WorkerDeparted>, tx: Transaction): Promise<void> {
    const { missionCode } = heard.data;
    if (missionCode) await grant(tx, heard, missionCode, 'PROTECTION');
  }
}
