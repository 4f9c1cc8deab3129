import { fork } from 'node:child_process';
import { once } from 'node:events';
import { atLeast, figure, interleave, ratio, type Figure } from './interleave.js';
import { endsOf, eventsIn, lastTicks, parsed, type Position } from './log.js';
import type { BareParts } from './parts.js';
import type { Alone, Took } from './rebuild-alone.js';
import { BenchStatus } from './status.js';

/** Rebuilding all read models from the log against reading the same records and parsing them. */
export async function rebuilding(parts: BareParts, pairs: number): Promise<Figure[]> {
  const log = await endsOf(parts);
  const rss: number[] = [];
  const measured = await interleave(
    pairs,
    async () => {
      const { status, perSecond, maxRssMb } = await rebuilt(parts, log);
      await status.drop();
      rss.push(maxRssMb);
      return perSecond;
    },
    () => parsed(parts, [...new Set(log.map(({ topic }) => topic))]),
  );
  return [
    ratio('rebuild.ratio', measured, 0.15),
    atLeast(
      'rebuild.per_s',
      measured.map(({ subject }) => subject),
      '/s',
      25_000,
    ),
    figure(
      'rebuild.baseline_per_s',
      measured.map(({ baseline }) => baseline),
      '/s',
    ),
    figure('rebuild.rss_mb', rss, 'MB', 600),
  ];
}

/** A status whose read models were made from the log up to these positions, how fast, and with how much memory. */
export async function rebuilt(
  parts: BareParts,
  log: readonly Position[],
): Promise<{ status: BenchStatus; perSecond: number; maxRssMb: number }> {
  const status = await BenchStatus.create(parts);
  await status.hasRead(log);
  for (const [service, stamp] of await lastTicks(parts))
    await status.sql.query('insert into generation_1.watermark values ($1, $2, 0, 0)', [service, stamp]);
  await status.sql.query(
    `update generation_1.months_closed set until =
       (select date_trunc('month', min(stamp), 'Asia/Jakarta') from generation_1.watermark)`,
  );
  const { brokers } = parts;
  const { ownerUrl, systemUrl } = status;
  const alone = fork(new URL('./rebuild-alone.js', import.meta.url));
  alone.send({ brokers, ownerUrl, systemUrl } satisfies Alone);
  const [took] = (await Promise.race([once(alone, 'message'), once(alone, 'exit')])) as [Took | number];
  if (typeof took !== 'object') throw new Error('The rebuild has failed');
  return { status, perSecond: eventsIn(log) / took.seconds, maxRssMb: took.maxRssMb };
}
