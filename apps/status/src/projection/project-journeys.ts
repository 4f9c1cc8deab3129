import { EventRedriven, RelayTick, TOPICS, type ReceivedEvent } from '@libs/contracts';
import { sideBySide, type Transaction } from '@libs/database';
import { OnBatch } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { foldTouched, KEPT, keepNow, newlyJoined, news, rearrive } from './facts.js';
import { closeMonths } from './months.js';
import { hearVillages } from './villages.js';
import { touch } from './ledger.js';
import { passed, promoteTicks, recordTicks, type Watermarks } from './ticks.js';

/** The ministry's side hears everything and owns nothing: facts are kept, journeys folded and figures entered, ticks believed last. */
@Controller()
export class ProjectJourneys {
  @OnBatch(TOPICS.map(({ name }) => name))
  async handle(events: ReceivedEvent[], tx: Transaction): Promise<void> {
    const watermarks = await passed(tx);
    await sideBySide([hearVillages(tx, events, watermarks), this.fold(events, tx, watermarks)]);
    const ticks = events.filter((event): event is ReceivedEvent<RelayTick> => event.type === RelayTick.type);
    await sideBySide([recordTicks(tx, ticks), promoteTicks(tx), closeMonths(tx)]);
  }

  private async fold(
    events: readonly ReceivedEvent[],
    tx: Transaction,
    watermarks: Watermarks,
  ): Promise<void> {
    const touched = await news(tx, events.filter(KEPT.keeps), watermarks);
    const joinedNow = newlyJoined(touched);
    const redriven = events.filter(
      (event): event is ReceivedEvent<EventRedriven> => event.type === EventRedriven.type,
    );
    if (redriven.length > 0) {
      await keepNow(tx, touched); // it may be one of these that was redriven
      for (const [worker, each] of await rearrive(tx, redriven)) touch(touched, worker, each);
    }
    if (touched.size > 0) await foldTouched(tx, touched, joinedNow);
  }
}
