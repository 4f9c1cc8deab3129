import { PlacementAgreementSigned, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { grant } from './grant.js';

/** The company that has signed with a worker may know her name. */
@Controller()
export class GrantAccessOnAgreement {
  @On(PlacementAgreementSigned)
  async handle(heard: ReceivedEvent<PlacementAgreementSigned>, tx: Transaction): Promise<void> {
    await grant(tx, heard, heard.data.p3miId, 'PLACEMENT');
  }
}
