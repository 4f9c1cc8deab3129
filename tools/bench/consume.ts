import { facts } from './events.js';
import { figure, interleave, ratio, type Figure } from './interleave.js';
import { endsOf, eventsIn, parsed, type Position } from './log.js';
import type { BareParts } from './parts.js';
import { BenchStatus } from './status.js';

const WORKERS = 20_000;
const PAIRS = 5;
const TOPIC = 'pmi.registration.v1';

/** Folding facts into the status database against reading the same records and parsing them. */
export async function consumption(parts: BareParts): Promise<Figure[]> {
  const records = facts(WORKERS);
  // What other measurements wrote lies before.
  const before = (await endsOf(parts)).filter(({ topic }) => topic === TOPIC);
  const producer = parts.kafka.producer();
  await producer.connect();
  for (let at = 0; at < records.length; at += 1_000) {
    await producer.sendBatch({ topicMessages: [{ topic: TOPIC, messages: records.slice(at, at + 1_000) }] });
  }
  await producer.disconnect();
  const pairs = await interleave(
    PAIRS,
    () => intoStatus(parts, before, records.length),
    () => parsed(parts, [TOPIC], before),
  );
  return [
    ratio('consume.ratio', pairs, 0.2),
    figure(
      'consume.per_s',
      pairs.map(({ subject }) => subject),
      '/s',
    ),
    figure(
      'consume.baseline_per_s',
      pairs.map(({ baseline }) => baseline),
      '/s',
    ),
  ];
}

async function intoStatus(parts: BareParts, from: readonly Position[], records: number): Promise<number> {
  const status = await BenchStatus.create(parts);
  await status.hasRead(from);
  const begin = eventsIn(from);
  const perSecond = await status.serve(async () => {
    // From the first batch that stands to the last: joining the group is no part of it.
    const first = await status.heardUpTo(begin + 1);
    const began = performance.now();
    const last = await status.heardUpTo(begin + records);
    return (last - first) / ((performance.now() - began) / 1000);
  });
  await status.drop();
  return perSecond;
}
