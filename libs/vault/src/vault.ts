import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Id } from '@libs/kernel';
import { OVERHEAD_BYTES, decrypt, encrypt } from './aes-gcm.js';
import { KEK_ID_BYTES, type KekProvider } from './keks.js';
import { Unsealable } from './unsealable.js';

const DATA_KEY_BYTES = 32;
const VERSION = 1;

/** A sealed part is `v1|iv|tag|ciphertext`. */
const HEADER = Buffer.of(VERSION);
/** A wrapped data key is `v1|KEK id|iv|tag|ciphertext`. */
const KEY_HEADER_BYTES = HEADER.length + KEK_ID_BYTES;

/** What is stored of a person: her wrapped key and each part under its own name. */
export type Sealed<P> = { dataKey: Buffer } & { [K in keyof P]: Buffer };

/**
 * Seals what identifies a worker under a data key of her own, which is kept only wrapped under the service's
 * key-encryption key. Whoever destroys the wrapped key destroys all that was ever sealed under it (docs/adr/0009).
 *
 * A _part_ is what is read and replaced together, such as all that a list shows of a person. It is sealed as one
 * ciphertext of its JSON, which opens only as that part of that worker in that table. Names of tables and parts are
 * identifiers of the code, never input.
 */
export class Vault {
  constructor(private readonly keks: KekProvider) {}

  /** A new person: her key, wrapped, and the given parts sealed under it. */
  seal<P extends Record<string, object>>(
    table: string,
    workerId: Id,
    parts: P & { dataKey?: never },
  ): Sealed<P> {
    const bytes = randomBytes(DATA_KEY_BYTES);
    const dataKey = this.wrap(bytes);
    const key = intoKey(bytes);
    const sealed: Record<string, Buffer> = { dataKey };
    for (const [part, value] of Object.entries<object>(parts)) {
      sealed[part] = sealPart(key, table, workerId, part, value);
    }
    return sealed as Sealed<P>;
  }

  /** Adds or replaces one part under the existing key. @throws Unsealable if the key cannot be unwrapped */
  reseal(table: string, workerId: Id, dataKey: Buffer, part: string, value: object): Buffer {
    const key = intoKey(this.unwrap(dataKey, `${table}.${part}`));
    return sealPart(key, table, workerId, part, value);
  }

  /** Seals a file as `reseal` seals a part, byte for byte: in JSON it would be a third larger. */
  sealFile(table: string, ownerId: Id, dataKey: Buffer, part: string, file: Buffer): Buffer {
    const key = intoKey(this.unwrap(dataKey, `${table}.${part}`));
    return encrypt(HEADER, key, owner(table, ownerId, part), file);
  }

  /** @throws Unsealable if it was sealed as anything else, or anything was altered since */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it sealed
  open<T extends object>(table: string, workerId: Id, dataKey: Buffer, part: string, sealed: Buffer): T {
    return JSON.parse(this.openFile(table, workerId, dataKey, part, sealed).toString()) as T;
  }

  /** What `sealFile` sealed. @throws Unsealable as `open` does */
  openFile(table: string, ownerId: Id, dataKey: Buffer, part: string, sealed: Buffer): Buffer {
    const at = `${table}.${part}`;
    const key = intoKey(this.unwrap(dataKey, at));
    if (sealed[0] !== VERSION || sealed.length < HEADER.length + OVERHEAD_BYTES) {
      throw new Unsealable('UNKNOWN_LAYOUT', at);
    }
    const plain = decrypt(HEADER.length, key, owner(table, ownerId, part), sealed);
    if (!plain) throw new Unsealable('WRONG_SEAL', at);
    return plain;
  }

  /**
   * The same data key under the current key-encryption key; the given buffer itself if it already is. What is sealed
   * stays as it is, so changing the key-encryption key rewrites one small column a person.
   *
   * @throws Unsealable if the key cannot be unwrapped
   */
  rewrap(dataKey: Buffer): Buffer {
    const bytes = this.unwrap(dataKey);
    const rewrapped = kekIdOf(dataKey) === this.keks.current.id ? dataKey : this.wrap(bytes);
    bytes.fill(0);
    return rewrapped;
  }

  private wrap(bytes: Buffer): Buffer {
    const { id, key } = this.keks.current;
    return encrypt(Buffer.concat([HEADER, Buffer.from(id, 'hex')]), key, wrapping(id), bytes);
  }

  private unwrap(dataKey: Buffer, at?: string): Buffer {
    if (dataKey[0] !== VERSION || dataKey.length !== KEY_HEADER_BYTES + OVERHEAD_BYTES + DATA_KEY_BYTES) {
      throw new Unsealable('UNKNOWN_LAYOUT', at);
    }
    const kek = this.keks.find(kekIdOf(dataKey));
    if (!kek) throw new Unsealable('UNKNOWN_KEK', at);
    const bytes = decrypt(KEY_HEADER_BYTES, kek.key, wrapping(kek.id), dataKey);
    if (!bytes) throw new Unsealable('WRONG_KEY', at);
    return bytes;
  }
}

function sealPart(key: KeyObject, table: string, workerId: Id, part: string, value: object): Buffer {
  return encrypt(HEADER, key, owner(table, workerId, part), JSON.stringify(value));
}

function owner(table: string, workerId: Id, part: string): string {
  return `${table}|${workerId}|${part}`;
}

function wrapping(kekId: string): string {
  return `data-key|${kekId}`;
}

function kekIdOf(dataKey: Buffer): string {
  return dataKey.toString('hex', HEADER.length, KEY_HEADER_BYTES);
}

/** A KeyObject costs a cipher 10 µs less than bytes, prints nothing in a log, and leaves no copy on the heap. */
function intoKey(bytes: Buffer): KeyObject {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}
