import { i18n } from '@lingui/core';
import type { ProblemBody } from '../client/problem.js';
import { MISSING_STEP_WORDS } from './journey.js';
import { wordOf } from './words.js';

/**
 * The lines of a refusal that names what is missing (its member `missing`): each in the service's own words where it
 * gives them, else a step of the journey by its code.
 */
export function missingWords({ missing }: ProblemBody): string[] {
  return Array.isArray(missing) ? missing.flatMap((each: unknown) => lineOf(each)) : [];
}

/** The text of something that is told in both languages. */
export function inLanguage(words: { id: string; en: string }): string {
  return i18n.locale === 'en' ? words.en : words.id;
}

function lineOf(item: unknown): string[] {
  if (typeof item === 'string') return item in MISSING_STEP_WORDS ? [wordOf(MISSING_STEP_WORDS, item)] : [];
  const { words } = (item ?? {}) as { words?: { id: string; en: string } };
  return words ? [inLanguage(words)] : [];
}
