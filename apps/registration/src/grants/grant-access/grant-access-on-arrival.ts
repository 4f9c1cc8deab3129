import { ArrivalReported, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { endGrants, grant } from './grant.js';

/** The mission that has seen a worker arrive may know her name, whichever was expected to; the others need not. */
@Controller()
export class GrantAccessOnArrival {
  @On(ArrivalReported)
  async handle(heard: ReceivedEvent<ArrivalReported>, tx: Transaction): Promise<void> {
    const { missionCode } = heard.data;
    await endGrants(tx, heard, 'PROTECTION', missionCode);
    await grant(tx, heard, missionCode, 'PROTECTION');
  }
}
