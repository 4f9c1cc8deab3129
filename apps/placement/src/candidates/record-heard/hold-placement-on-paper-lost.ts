import {
  DocumentExpired,
  DocumentRejected,
  DocumentVerified,
  FamilyPermitGranted,
  FamilyPermitRevoked,
  type ReceivedEvent,
} from '@libs/contracts';
import type { Transaction } from '@libs/database';
import type { PaperFact } from '@libs/journey';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { recordHeard } from './record-heard.js';
import { regroupPapers } from './regroup-papers.js';

/**
 * A permit that was revoked (X7), and a paper that ran out or no longer counts, hold her placement, cleared or not, until
 * the same paper is there again. What is heard is kept, and the hold follows from it (`papersLost`), as in her journey.
 */
@Controller()
export class HoldPlacementOnPaperLost {
  @On(FamilyPermitRevoked)
  async permitRevoked(heard: ReceivedEvent<FamilyPermitRevoked>, tx: Transaction): Promise<void> {
    const { reasonCode } = heard.data;
    await keep(tx, heard, { reasonCode });
  }

  @On(FamilyPermitGranted)
  async permitGranted(heard: ReceivedEvent<FamilyPermitGranted>, tx: Transaction): Promise<void> {
    await keep(tx, heard, {});
  }

  @On(DocumentVerified)
  async verified(heard: ReceivedEvent<DocumentVerified>, tx: Transaction): Promise<void> {
    await keep(tx, heard, heard.data);
  }

  @On(DocumentRejected)
  async rejected(heard: ReceivedEvent<DocumentRejected>, tx: Transaction): Promise<void> {
    await keep(tx, heard, heard.data);
  }

  @On(DocumentExpired)
  async expired(heard: ReceivedEvent<DocumentExpired>, tx: Transaction): Promise<void> {
    await keep(tx, heard, heard.data);
  }
}

/** @param data what is read of it: who signed for a family is kept by nobody who does not ask */
async function keep(tx: Transaction, heard: ReceivedEvent, data: object): Promise<void> {
  const { id: eventId, subject, journeyId, type, occurredOn, occurredAt, recordedAt } = heard;
  const fact: PaperFact = { eventId, type, occurredOn, ...(occurredAt && { occurredAt }), recordedAt, data };
  await recordHeard(tx, heard);
  await tx.query(
    `insert into heard_paper (event_id, worker_id, journey_id, fact) values ($1, $2, $3, $4) on conflict do nothing`,
    [eventId, subject.id, journeyId ?? null, fact],
  );
  await regroupPapers(tx, [subject.id]);
}
