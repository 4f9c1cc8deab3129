/** What people put between digits: spaces of any kind, dots, hyphens and dashes, slashes, brackets. */
const SEPARATORS = /[\s.\-‐-–/()]/g;
/** An Indonesian mobile number as dialled at home, or with the country code and no plus. */
const INDONESIAN_MOBILE = /^(?:0|62)(8\d{8,11})$/;
const E164 = /^\+[1-9]\d{7,14}$/;
/** `+62 0812…`: the home prefix left in. Which digits were meant is for a person to say. */
const HOME_PREFIX_LEFT_IN = /^\+620/;

/**
 * The one spelling that a number is stored, searched and dialled in (E.164, `+6281200009901`), or undefined if the
 * text is not certainly one number (domain.md §5.1). Numbers abroad are taken only with their plus.
 */
export function normalisePhone(text: string): string | undefined {
  const dialled = text.replace(SEPARATORS, '').replace(INDONESIAN_MOBILE, '+62$1');
  return E164.test(dialled) && !HOME_PREFIX_LEFT_IN.test(dialled) ? dialled : undefined;
}
