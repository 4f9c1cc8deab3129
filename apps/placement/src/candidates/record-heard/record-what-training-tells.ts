import {
  CompetencyCertified,
  CompetencyNotYet,
  OrientationPassed,
  type ReceivedEvent,
} from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import type { Certificate } from '../candidate.js';
import { recordHeard } from './record-heard.js';

@Controller()
export class RecordWhatTrainingTells {
  @On(CompetencyCertified)
  async certified(heard: ReceivedEvent<CompetencyCertified>, tx: Transaction): Promise<void> {
    const { isco08, lspId, expiresOn } = heard.data;
    await recordHeard(tx, heard, { certificates: { [isco08]: { lspId, expiresOn } satisfies Certificate } });
  }

  /** Stops nothing by itself: it tells the office that she was tested, and not merely not heard of. */
  @On(CompetencyNotYet)
  async notYet(heard: ReceivedEvent<CompetencyNotYet>, tx: Transaction): Promise<void> {
    await recordHeard(tx, heard, { failed_tests: heard.data.attempt });
  }

  @On(OrientationPassed)
  async oriented(heard: ReceivedEvent<OrientationPassed>, tx: Transaction): Promise<void> {
    await recordHeard(tx, heard, { oriented_on: heard.occurredOn });
  }
}
