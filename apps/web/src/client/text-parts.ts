/** What the service takes in one piece, in UTF-16 units, and in one part, whose body may have one MB. */
const PIECE = 9_000;
const PIECES = 40;

/** A text cut for sending, never through a character. Put together again it is what it was. */
export function partsOf(text: string): string[][] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + PIECE;
    const isHalf = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    pieces.push(text.slice(start, isHalf ? end - 1 : end));
    start += pieces.at(-1)!.length;
  }
  const parts = Array.from({ length: Math.ceil(pieces.length / PIECES) }, (_, part) =>
    pieces.slice(part * PIECES, (part + 1) * PIECES),
  );
  return parts.length > 0 ? parts : [['']];
}
