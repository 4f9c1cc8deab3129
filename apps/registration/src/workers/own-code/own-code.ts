import { uniqueViolation } from '@libs/database';
import { HUMAN_CODES, humanCode } from '@libs/identifiers';
import { randomInt } from 'node:crypto';

/** Of a village with three thousand codes one draw in ten thousand is taken. */
const DRAWS = 3;

/** Draws a code of the village for somebody, and another one where it turns out to be taken. */
export async function withOwnCode<T>(village: string, write: (code: string) => Promise<T>): Promise<T> {
  for (let draw = 1; ; draw++) {
    try {
      return await write(drawCode(village));
    } catch (error) {
      if (draw === DRAWS || uniqueViolation(error) !== 'worker_human_code') throw error;
    }
  }
}

/** For whoever writes many at once, and does all of it again where one is taken. */
export function drawCode(village: string): string {
  return humanCode(village, randomInt(HUMAN_CODES));
}
