import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

const KEY_BYTES = 32;

/**
 * `LIKENESS`: parts of a person together, by which those are found who may be she; `NAME`: words of a name, by which an
 * officer finds her (both libs/duplicates). `FILE`: a text that came whole. `RECRUITER`: by which somebody
 * who recruits is met again. `LETTER_CODE`: what is printed on a letter.
 */
export type IndexedKind =
  | 'NIK'
  | 'KK'
  | 'PASSPORT'
  | 'PHONE'
  | 'EXTERNAL_ID'
  | 'CONFIDENCE'
  | 'LIKENESS'
  | 'NAME'
  | 'FILE'
  | 'RECRUITER'
  | 'LETTER_CODE';

/**
 * Finds sealed numbers again: equal numbers have equal hashes, and without the key a hash tells nothing. There are
 * few enough NIKs to try them all, so the key never lies in the database, and each kind has a key of its own, so that
 * columns cannot be laid beside each other.
 *
 * An index tells whether somebody is known: only the search for duplicates may ask it, and for names an
 * officer within her own scope; its values go into no event, log or URL, but for those of `EXTERNAL_ID` and `LETTER_CODE`,
 * which name a paper and no person.
 */
export class BlindIndex {
  private readonly keys: Readonly<Record<IndexedKind, KeyObject>>;

  /**
   * @param indexKey at least 32 random bytes, not used for anything else
   * @param keyId stored beside each value, so that two keys can live side by side while one replaces the other
   */
  constructor(
    indexKey: KeyObject | Buffer,
    readonly keyId: string,
  ) {
    const key = Buffer.isBuffer(indexKey) ? createSecretKey(indexKey) : indexKey;
    if ((key.symmetricKeySize ?? 0) < KEY_BYTES) {
      throw new RangeError(`The index key must have ${KEY_BYTES} bytes or more`);
    }
    const derive = (kind: IndexedKind) =>
      createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `blind-index|${kind}`, KEY_BYTES)));
    this.keys = {
      NIK: derive('NIK'),
      KK: derive('KK'),
      PASSPORT: derive('PASSPORT'),
      PHONE: derive('PHONE'),
      EXTERNAL_ID: derive('EXTERNAL_ID'),
      // No number: who told whom something alone, for the one who was told to find it again.
      CONFIDENCE: derive('CONFIDENCE'),
      LIKENESS: derive('LIKENESS'),
      NAME: derive('NAME'),
      FILE: derive('FILE'),
      RECRUITER: derive('RECRUITER'),
      LETTER_CODE: derive('LETTER_CODE'),
    };
  }

  /**
   * 32 bytes. Exact match only: the caller gives one spelling per number (libs/identifiers).
   *
   * @throws RangeError if there is nothing to index: all who lack a number would be found as one
   */
  of(kind: IndexedKind, normalised: string): Buffer {
    if (normalised === '') throw new RangeError(`No ${kind} to index`);
    return createHmac('sha256', this.keys[kind]).update(`${kind}|${normalised}`).digest();
  }
}
