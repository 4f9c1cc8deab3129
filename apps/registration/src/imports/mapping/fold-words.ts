import { placeWords } from '@libs/reference';

/** Words as they are compared: without marks, case, blanks and signs between them (`Hong-Kong ` is `hongkong`). */
export function foldWords(text: string): string {
  // Of a script that has no such letters nothing would be left, and all its words would be one.
  return placeWords(text).join('') || text.trim();
}
