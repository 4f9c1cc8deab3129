import { isUnavailable } from '@libs/database';
import { CannotStart } from '../embedded/process.js';

/** Runs a tool to its end. A reason that a person can act on is one sentence, without a stack. */
export async function runTool(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(sentenceFor(error) ?? error);
    process.exitCode = 1;
  }
}

function sentenceFor(error: unknown): string | undefined {
  if (error instanceof CannotStart) return error.message;
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return error.message.replaceAll('\n', ' ');
  if (error.name.startsWith('KafkaJS')) return `Kafka does not answer: is it running? (${error.message})`;
  if (isUnavailable(error)) return `PostgreSQL does not answer: is it running? (${error.message})`;
  if (error.message === 'fetch failed') return 'The gateway does not answer: is the system running?';
  return undefined;
}
