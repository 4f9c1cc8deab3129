import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

const KEY_BYTES = 32;

/** In a wrapped key the id takes this many bytes. */
export const KEK_ID_BYTES = 8;

/** A key-encryption key: it wraps data keys and nothing else. */
export interface Kek {
  /** 16 hex digits, told by the key itself: the same key has the same id wherever it is mounted. */
  readonly id: string;
  readonly key: KeyObject;
}

/**
 * Where a service's key-encryption keys come from: the environment now, a KMS later. A provider fetches at start and
 * answers from memory, so that reading a list of workers asks nobody.
 */
export interface KekProvider {
  /** The one that new data keys are wrapped under. */
  readonly current: Kek;
  /** Any that may still be needed, the current one included. */
  find(id: string): Kek | undefined;
}

/**
 * Keys as base64 of 32 random bytes, separated by commas: the current one first, then older ones for as long as
 * data keys are wrapped under them.
 *
 * @throws RangeError that names the place of the wrong key, not its content
 */
export function kekFromEnv(base64: string): KekProvider {
  const keks = base64.split(',').map((text, place) => {
    const bytes = Buffer.from(text.trim(), 'base64');
    if (bytes.length !== KEY_BYTES || bytes.toString('base64') !== text.trim()) {
      throw new RangeError(`Key-encryption key ${place + 1} must be ${KEY_BYTES} bytes in base64`);
    }
    return kekOf(createSecretKey(bytes));
  });
  const byId = new Map(keks.map((kek) => [kek.id, kek]));
  return { current: keks[0]!, find: (id) => byId.get(id) };
}

/** The id is a keyed hash, so that it can be told from a key but tells nothing of it. */
function kekOf(key: KeyObject): Kek {
  const fingerprint = createHmac('sha256', key).update('kek-id').digest();
  return { id: fingerprint.toString('hex', 0, KEK_ID_BYTES), key };
}
