import { logLevel } from 'kafkajs';
import { rebuild } from '../../apps/status/src/rebuild/rebuild.js';
import { atLeast, figure, interleave, ratio, type Figure } from './interleave.js';
import { endsOf, eventsIn, lastTicks, parsed, type Position } from './log.js';
import type { BareParts } from './parts.js';
import { BenchStatus } from './status.js';

/** Rebuilding all read models from the log against reading the same records and parsing them. */
export async function rebuilding(parts: BareParts, pairs: number): Promise<Figure[]> {
  const log = await endsOf(parts);
  const measured = await interleave(
    pairs,
    async () => {
      const { status, perSecond } = await rebuilt(parts, log);
      await status.drop();
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
    figure('rebuild.rss_mb', [process.resourceUsage().maxRSS / 1024], 'MB', 600),
  ];
}

/** A status whose read models were made from the log up to these positions, and how fast. */
export async function rebuilt(
  parts: BareParts,
  log: readonly Position[],
): Promise<{ status: BenchStatus; perSecond: number }> {
  const status = await BenchStatus.create(parts);
  await status.hasRead(log);
  for (const [service, stamp] of await lastTicks(parts))
    await status.sql.query('insert into generation_1.watermark values ($1, $2, 0, 0)', [service, stamp]);
  await status.sql.query(
    `update generation_1.months_closed set until =
       (select date_trunc('month', min(stamp), 'Asia/Jakarta') from generation_1.watermark)`,
  );
  const began = performance.now();
  await rebuild({
    kafka: { brokers: parts.brokers, logLevel: logLevel.NOTHING },
    ownerUrl: status.ownerUrl,
    systemUrl: status.systemUrl,
    threads: 2,
    accept: true,
    say: (sentence) => console.log(`  ${((performance.now() - began) / 1000).toFixed(1)} s: ${sentence}`),
  });
  return { status, perSecond: eventsIn(log) / ((performance.now() - began) / 1000) };
}
