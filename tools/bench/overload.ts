import { figure, interleave, median, quantile, ratio, type Figure } from './interleave.js';
import { openLoop } from './open-loop.js';
import type { BenchSystem } from './system.js';
import { RegistrationLoad } from './registration-load.js';

const WINDOW_MS = 5_000;
const WARM_UP_S = 3;
const PAIRS = 5;
/** Times the rate that saturates the system. */
const TOO_MUCH = 4;

/**
 * What is still done when four times as much is asked as can be done, against what can: by turns with the closed loop that
 * saturates. The crowd runs on the same cores: a quarter of one is its own need.
 */
export async function overload(system: BenchSystem, token: string): Promise<Figure[]> {
  const peak = new RegistrationLoad(system.gateway, token);
  const crowd = new RegistrationLoad(system.gateway, token, 1_024);
  const refusedAfter: number[] = [];
  await peak.run(WINDOW_MS);
  let saturates = (await peak.run(WINDOW_MS)).rate;
  await openLoop(saturates * TOO_MUCH, WARM_UP_S, async () => void (await crowd.register()));
  const pairs = await interleave(
    PAIRS,
    async () => {
      let done = 0;
      const begun = performance.now();
      await openLoop(saturates * TOO_MUCH, WINDOW_MS / 1_000, async () => {
        const began = performance.now();
        const { status } = await crowd.register();
        if (status === 201) done++;
        else if (status === 503) refusedAfter.push(performance.now() - began);
        else throw new Error(`Neither done nor refused: ${status}`);
      });
      return (done / (performance.now() - begun)) * 1_000;
    },
    async () => (saturates = (await peak.run(WINDOW_MS)).rate),
  );
  peak.close();
  crowd.close();
  return [
    ratio('overload.goodput', pairs, 0.8),
    figure('overload.refused_p99_ms', [quantile(refusedAfter, 0.99)], 'ms', 100),
    figure('overload.asked_per_s', [median(pairs.map(({ baseline }) => baseline)) * TOO_MUCH], '/s'),
  ];
}
