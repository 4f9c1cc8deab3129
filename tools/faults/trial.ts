import { until } from '../embedded/process.js';
import { TOPIC } from './books.js';
import { DeskWork, type Receipt } from './desk-work.js';
import type { Random } from './random.js';
import { settle } from './settle.js';
import type { FaultSystem } from './system.js';

/** Does harm while desks are at work, and throws where something does not go on as it should. Settles when the cause is over. */
export type Harm = (system: FaultSystem, work: DeskWork) => Promise<void>;

export interface Outcome {
  readonly receipts: readonly Receipt[];
  /** From the end of the cause until everything told by then was heard and the watermark fresh, in ms. */
  readonly catchUpMs: number;
  /** Records that the topic has gained beyond one for each event. */
  readonly repeats: number;
}

/** Does harm in the middle of work, at a moment of the seed's choosing; at the end the work is done and all is quiet. */
export async function tryHarm(system: FaultSystem, random: Random, harm: Harm): Promise<Outcome> {
  const before = await countRepeats(system);
  const work = new DeskWork(system, { seed: random.below(2 ** 30) });
  try {
    await accepted(work, 10 + random.below(30));
    await harm(system, work);
    const catchUpMs = await settle(system);
    await work.end();
    await settle(system);
    return { receipts: work.receipts, catchUpMs, repeats: (await countRepeats(system)) - before };
  } finally {
    await work.end();
  }
}

/** Waits until so many more commands have been accepted. */
export async function accepted(work: DeskWork, more: number): Promise<void> {
  const enough = work.receipts.length + more;
  if (await until(() => work.receipts.length >= enough, 60_000)) return;
  throw new Error(
    `Of ${more} commands only ${more - enough + work.receipts.length} were accepted in a minute`,
  );
}

/** To be counted when all is quiet: nothing is deleted from the topic, so its end tells how many records it has. */
async function countRepeats(system: FaultSystem): Promise<number> {
  const admin = system.kafkaClient.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(TOPIC);
  await admin.disconnect();
  const [row] = await system.query<{ n: number }>(
    'registration',
    'select count(*)::int as n from event_archive where topic = $1',
    [TOPIC],
  );
  return ends.reduce((sum, { high }) => sum + Number(high), 0) - row!.n;
}
