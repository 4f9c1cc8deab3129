import type { JSX } from 'preact';
import { Tag } from '../ui/tag.js';
import { LETTER_STATE_WORDS, sentimentOfLetter } from './letters.js';
import { wordOf } from './words.js';

/** How far a letter has come, in words. */
export function LetterTag({ state }: { state: string }): JSX.Element {
  return <Tag sentiment={sentimentOfLetter(state)}>{wordOf(LETTER_STATE_WORDS, state)}</Tag>;
}
