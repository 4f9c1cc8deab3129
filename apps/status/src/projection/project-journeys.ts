import { RelayTick, ReturnCauseRecorded, TOPICS, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { OnBatch } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { countRestricted } from './restricted-counts.js';
import { foldTouched, recordFacts } from './facts.js';
import { promoteTicks, recordTicks } from './ticks.js';

/** Everything that is told, the ticks included; not what status itself tells of its operations: a rebuild reads that. */
const TOLD = TOPICS.filter(({ owners }) => owners.some((owner) => owner !== 'status')).map(
  ({ name }) => name,
);

/** The ministry's side hears everything and owns nothing: facts are kept, journeys folded anew, ticks believed last. */
@Controller()
export class ProjectJourneys {
  @OnBatch(TOLD)
  async handle(events: ReceivedEvent[], tx: Transaction): Promise<void> {
    const ticks = events.filter((event): event is ReceivedEvent<RelayTick> => event.type === RelayTick.type);
    const restricted = events.filter(
      (event): event is ReceivedEvent<ReturnCauseRecorded> => event.type === ReturnCauseRecorded.type,
    );
    const facts = events.filter(
      (event) => event.subject.kind === 'worker' && event.confidentiality !== 'RESTRICTED',
    );
    if (facts.length > 0) {
      await recordFacts(tx, facts);
      await foldTouched(tx, [...new Set(facts.map((fact) => fact.subject.id))]);
    }
    if (restricted.length > 0) await countRestricted(tx, restricted);
    if (ticks.length > 0) await recordTicks(tx, ticks);
    await promoteTicks(tx);
  }
}
