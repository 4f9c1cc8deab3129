import { readFile } from 'node:fs/promises';

/** A record as it was on a topic (test/contracts/samples). */
export interface Sample {
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: object;
}

export async function sampleOf(type: string): Promise<Sample> {
  return JSON.parse(await readFile(`test/contracts/samples/${type}.json`, 'utf8')) as Sample;
}
