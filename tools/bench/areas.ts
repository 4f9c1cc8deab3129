import { placeWords, readAreas } from '@libs/reference';
import { figure, quantile, type Figure } from './interleave.js';
import type { BenchSystem } from './system.js';

const QUESTIONS = 500;
const WARM_UP = 50;
/** A prime step through the list of villages: the same questions in every run, from all over the country. */
const STEP = 7_919;

/** The search box of places: the first three letters of a village's name, as they stand when somebody has typed them. */
export async function areaSearch(system: BenchSystem, desk: string): Promise<Figure[]> {
  const villages = (await readAreas()).filter(({ level }) => level === 4);
  const questions = Array.from({ length: QUESTIONS }, (_, i) => villages[(i * STEP) % villages.length]!)
    .flatMap(({ name }) => placeWords(name).slice(0, 1))
    .map((word) => word.slice(0, 3));
  const times: number[] = [];
  for (const letters of questions) {
    const began = performance.now();
    const answer = await fetch(`${system.gateway}/api/registration/v1/areas?level=4&q=${letters}`, {
      headers: { authorization: `Bearer ${desk}` },
    });
    if (!answer.ok) throw new Error(`The search for ${letters} is answered with ${answer.status}`);
    await answer.arrayBuffer();
    times.push(performance.now() - began);
  }
  const measured = times.slice(WARM_UP);
  return [
    figure('areas.p50_ms', [quantile(measured, 0.5)], 'ms'),
    figure('areas.p95_ms', [quantile(measured, 0.95)], 'ms', 20),
  ];
}
