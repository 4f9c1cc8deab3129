import { ReintegrationCompleted, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { endGrants } from './grant.js';

@Controller()
export class EndAccessOnCompletion {
  @On(ReintegrationCompleted)
  async handle(heard: ReceivedEvent<ReintegrationCompleted>, tx: Transaction): Promise<void> {
    await endGrants(tx, heard);
  }
}
