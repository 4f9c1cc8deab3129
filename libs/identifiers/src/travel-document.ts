/** A passport, or a _surat perjalanan laksana paspor_: the emergency paper with which a mission sends somebody home. */
export type TravelDocumentKind = 'PASSPORT' | 'SPLP';

const PASSPORT = /^(?:[A-Z]\d{7}|[A-Z]{2}\d{6})$/;
const SPLP = /^[A-Z]{2}\d{6,7}$/;

/**
 * What a number on a travel document may be, likeliest first; nothing where it is neither. Two letters and six digits
 * stand on passports and on emergency papers: only the paper says which (domain.md §5.1, recalled). Never mended: a
 * letter in lower case is for a person to write again.
 */
export function travelDocumentsOf(number: string): readonly TravelDocumentKind[] {
  const kinds: TravelDocumentKind[] = [];
  if (PASSPORT.test(number)) kinds.push('PASSPORT');
  if (SPLP.test(number)) kinds.push('SPLP');
  return kinds;
}
