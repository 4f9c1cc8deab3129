import { placeWords } from '@libs/reference';

interface Said {
  readonly field: string;
  readonly told: string;
}

/** What the office has said of words, and says now: of a word, however it is spelt, what it says last. */
export function withSaid<Word extends Said>(before: readonly Word[], said: readonly Word[]): Word[] {
  const words = new Set(said.map(wordOf));
  return [...before.filter((each) => !words.has(wordOf(each))), ...said];
}

/** As the register compares it. */
function wordOf({ field, told }: Said): string {
  return `${field}|${placeWords(told).join('') || told.trim()}`;
}
