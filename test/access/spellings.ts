/**
 * Every way in which a text may stand in a dump, a record or a log: as it is, in hexadecimal, and in base64 wherever in
 * an encoded text it begins.
 */
export function spellingsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].map((before) => inBase64(bytes, before));
  const base64url = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  return [
    ...new Set([
      value,
      value.toLowerCase(),
      value.toUpperCase(),
      hex,
      hex.toUpperCase(),
      ...base64,
      ...base64url,
    ]),
  ];
}

/** The characters that these bytes alone decide, where so many others (modulo 3) stand before them. */
function inBase64(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}

/** The values of which some spelling stands in the text. */
export function foundIn(text: string, values: readonly string[]): string[] {
  return values.filter((value) => spellingsOf(value).some((spelling) => text.includes(spelling)));
}
