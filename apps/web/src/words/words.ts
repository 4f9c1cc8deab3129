import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Choice } from '../ui/select-dropdown.js';

/** The word for every code of a list: the compiler asks for a new one when the list grows. */
export type Words<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

const OTHER = msg`Lainnya`;

/** The word for a code, as it stands now in the language of the screen; a code newer than this page is "Lainnya". */
export function wordOf(words: Readonly<Record<string, MessageDescriptor>>, code: string): string {
  return i18n._(Object.hasOwn(words, code) ? (words[code] ?? OTHER) : OTHER);
}

/** The list as the choices of a field, in its own order. */
export function oneOf(words: Readonly<Record<string, MessageDescriptor>>): () => Choice[] {
  return () => Object.entries(words).map(([value, word]) => ({ value, label: i18n._(word) }));
}
