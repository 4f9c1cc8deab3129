import type { UnmappedWord } from '../../client/types.js';
import type { Choice } from '../../ui/select-dropdown.js';
import { EDUCATION_WORDS, SEX_WORDS } from '../../words/person.js';
import { countryChoices, occupationChoices } from '../../words/places-and-jobs.js';
import { SCHEME_WORDS } from '../../words/work.js';
import { oneOf } from '../../words/words.js';

/** What a word of the file may mean; of a village it is told by its code. */
export const MEANINGS: Readonly<Record<Exclude<UnmappedWord['field'], 'VILLAGE'>, () => Choice[]>> = {
  SEX: oneOf(SEX_WORDS),
  EDUCATION: oneOf(EDUCATION_WORDS),
  COUNTRY: countryChoices,
  JOB: occupationChoices,
  SCHEME: oneOf(SCHEME_WORDS),
};
