import { logLevel } from 'kafkajs';
import { rebuild } from '../../apps/status/src/rebuild/rebuild.js';

/** What one rebuild is told of, and tells: it runs in a process of its own, so that what it takes is its own. */
export interface Alone {
  readonly brokers: string[];
  readonly ownerUrl: string;
  readonly systemUrl: string;
}
export interface Took {
  readonly seconds: number;
  readonly maxRssMb: number;
}

process.once('message', ({ brokers, ownerUrl, systemUrl }: Alone) => {
  void (async () => {
    const began = performance.now();
    const elapsed = (): number => (performance.now() - began) / 1000;
    await rebuild({
      kafka: { brokers, logLevel: logLevel.NOTHING },
      ownerUrl,
      systemUrl,
      threads: 2,
      accept: true,
      say: (sentence) => console.log(`  ${elapsed().toFixed(1)} s: ${sentence}`),
    });
    const took: Took = { seconds: elapsed(), maxRssMb: process.resourceUsage().maxRSS / 1024 };
    process.send!(took, () => process.disconnect());
  })();
});
