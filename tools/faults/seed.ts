import { randomInt } from 'node:crypto';

/** What decides over a run: FAULT_SEED to have an earlier one again, else another each time. To be printed. */
export function seedOfRun(): number {
  const { FAULT_SEED } = process.env;
  return FAULT_SEED === undefined ? randomInt(1_000_000) : Number(FAULT_SEED);
}
