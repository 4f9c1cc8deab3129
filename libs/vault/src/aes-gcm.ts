import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Shorter than this is no ciphertext. */
export const OVERHEAD_BYTES = IV_BYTES + TAG_BYTES;

/**
 * `header|iv|tag|ciphertext`, with a random 96-bit IV. A data key seals a few dozen values in its life and a KEK some
 * hundred thousand keys: far from the 2³² at which random IVs become a risk (NIST SP 800-38D §8.3).
 *
 * @param aad what the ciphertext belongs to: decrypting it as anything else fails
 */
export function encrypt(header: Buffer, key: KeyObject, aad: string, plain: string | Buffer): Buffer {
  const iv = drawIv();
  const cipher = createCipheriv(ALGORITHM, key, iv);
  cipher.setAAD(Buffer.from(aad));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  cipher.final(); // empty: GCM is a stream, and all of the body is out already
  return Buffer.concat([header, iv, cipher.getAuthTag(), body]);
}

/** Drawn many at a time: asking the system for twelve bytes takes as long as enciphering a name. */
const drawn = Buffer.alloc(IV_BYTES * 256);
let next = drawn.length;

/** Good until the next one is drawn. */
function drawIv(): Buffer {
  if (next === drawn.length) {
    randomFillSync(drawn);
    next = 0;
  }
  next += IV_BYTES;
  return drawn.subarray(next - IV_BYTES, next);
}

/** Undefined if anything, the key and the `aad` included, is not as it was when it was encrypted. */
export function decrypt(
  headerBytes: number,
  key: KeyObject,
  aad: string,
  sealed: Buffer,
): Buffer | undefined {
  const tagAt = headerBytes + IV_BYTES;
  const bodyAt = tagAt + TAG_BYTES;
  const iv = sealed.subarray(headerBytes, tagAt);
  const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(sealed.subarray(tagAt, bodyAt));
  const plain = decipher.update(sealed.subarray(bodyAt));
  try {
    decipher.final();
  } catch {
    plain.fill(0);
    return undefined;
  }
  return plain;
}
