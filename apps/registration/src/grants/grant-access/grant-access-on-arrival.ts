import { ArrivalReported, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { grant } from './grant.js';

/** The mission that has seen a worker arrive may know her name, whichever was expected to. */
@Controller()
export class GrantAccessOnArrival {
  @On(ArrivalReported)
  async handle(heard: ReceivedEvent<ArrivalReported>, tx: Transaction): Promise<void> {
    await grant(tx, heard, heard.data.missionCode, 'PROTECTION');
  }
}
