import { CompetencyCertified, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { endGrantOf } from './grant.js';

/** Found competent (K): this body's test is over. After a BK she may be tested again, and is still known. */
@Controller()
export class EndAccessOnCertificate {
  @On(CompetencyCertified)
  async handle(heard: ReceivedEvent<CompetencyCertified>, tx: Transaction): Promise<void> {
    await endGrantOf(tx, heard, heard.data.lspId, 'CERTIFICATION');
  }
}
