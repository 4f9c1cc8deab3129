import type { JSX } from 'preact';
import { Tag } from '../ui/tag.js';
import { DOC_STATUS_WORDS, sentimentOfDocument } from './documents.js';
import { wordOf } from './words.js';

/** How far a paper is established, in words. */
export function DocumentTag({ status }: { status: string }): JSX.Element {
  return <Tag sentiment={sentimentOfDocument(status)}>{wordOf(DOC_STATUS_WORDS, status)}</Tag>;
}
