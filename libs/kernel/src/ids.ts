import { v7, validate } from 'uuid';

/** A UUIDv7 (RFC 9562): sorts by the millisecond of its making; devices mint their own, offline. */
export type Id = string;

export function newId(): Id {
  return v7();
}

/** True for a lower-case UUID: the only spelling that we store and compare. */
export function isId(text: unknown): text is Id {
  return typeof text === 'string' && validate(text) && text === text.toLowerCase();
}
