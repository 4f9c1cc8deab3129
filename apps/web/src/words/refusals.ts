import type { Bilingual } from '@libs/rules';
import { i18n } from '@lingui/core';
import type { ProblemBody } from '../client/problem.js';
import { DOC_TYPE_WORDS } from './documents.js';
import { MISSING_STEP_WORDS } from './journey.js';
import { wordOf } from './words.js';

/**
 * The lines of a refusal that names what is missing (its member `missing`): each in the service's own words where it
 * gives them, else a step of the journey by its code.
 */
export function missingWords({ missing }: ProblemBody): string[] {
  return Array.isArray(missing) ? missing.flatMap((each: unknown) => lineOf(each)) : [];
}

/** What is wrong with an address that somebody has typed or changed, each part by its name; fields say it beside themselves. */
export function parameterLines({ errors = [] }: ProblemBody): string[] {
  return errors.flatMap(({ parameter, detail }) => (parameter ? [`${parameter}: ${detail}`] : []));
}

/** One thing that is missing: why, what to do about it, and by which law. */
export function missingLine({ words, basis, papers = [] }: MissingLine): string {
  const which = papers.map((paper) => wordOf(DOC_TYPE_WORDS, paper)).join(', ');
  const said = which ? `${which}: ${inLanguage(words)}` : inLanguage(words);
  return basis ? `${said} (${inLanguage(basis)})` : said;
}

interface MissingLine {
  words: Bilingual;
  basis?: Bilingual;
  /** Which papers of hers it is about. */
  papers?: readonly string[];
}

/** The text of something that is told in both languages. */
export function inLanguage(words: Bilingual): string {
  return i18n.locale === 'en' ? words.en : words.id;
}

function lineOf(item: unknown): string[] {
  if (typeof item === 'string') return item in MISSING_STEP_WORDS ? [wordOf(MISSING_STEP_WORDS, item)] : [];
  const { words, ...more } = (item ?? {}) as Partial<MissingLine>;
  return words ? [missingLine({ words, ...more })] : [];
}
