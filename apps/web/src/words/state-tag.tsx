import type { JSX } from 'preact';
import { Tag } from '../ui/tag.js';
import { STATE_WORDS, sentimentOfState } from './journey.js';
import { wordOf } from './words.js';

/** Where a journey stands, in words. */
export function StateTag({ state }: { state: string }): JSX.Element {
  const sentiment = sentimentOfState(state);
  return <Tag {...(sentiment && { sentiment })}>{wordOf(STATE_WORDS, state)}</Tag>;
}
