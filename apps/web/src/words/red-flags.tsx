import { plural } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { WorkerLine } from '../client/types.js';
import { Tag } from '../ui/tag.js';

/** That signs of bad recruitment wait for an answer; nothing where none does. */
export function RedFlagTag({ redFlags }: Pick<WorkerLine, 'redFlags'>): JSX.Element | null {
  if (redFlags.length === 0) return null;
  return <Tag sentiment="negative">{plural(redFlags.length, { other: '# tanda bahaya' })}</Tag>;
}
