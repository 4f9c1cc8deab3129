import { CannotStart } from '../embedded/process.js';

/** Runs a tool to its end. A reason that a person can act on is one sentence, without a stack. */
export async function runTool(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof CannotStart ? error.message : error);
    process.exitCode = 1;
  }
}
