/**
 * - `UNKNOWN_LAYOUT`: too short, or written by a version that this one does not know
 * - `UNKNOWN_KEK`: its key-encryption key was not given to this service: taken out too early, or of another installation
 * - `WRONG_KEY`: the wrapped data key was altered, or its key-encryption key is another one under the same id
 * - `WRONG_SEAL`: the value was altered, or belongs to another worker, table or part
 */
export type UnsealableReason = 'UNKNOWN_LAYOUT' | 'UNKNOWN_KEK' | 'WRONG_KEY' | 'WRONG_SEAL';

/**
 * Something sealed cannot be opened. Never a refusal to a person: it means wrong settings, tampering or a bug, and an
 * operator must see it. Says where and why, never what or whose.
 */
export class Unsealable extends Error {
  override readonly name = 'Unsealable';

  /** @param at `table.part`, or undefined where a data key is handled by itself */
  constructor(
    readonly reason: UnsealableReason,
    readonly at?: string,
  ) {
    super(`${at ?? 'A data key'} cannot be unsealed: ${reason}`);
  }
}
