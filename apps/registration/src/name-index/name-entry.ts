import type { Id } from '@libs/kernel';

/** By what somebody is found whose name is asked for. */
export class NameEntry {
  constructor(
    readonly workerId: Id,
    readonly village: string,
    /** The first eight bytes of keyed hashes: two words in 2⁶⁴ share one, and what is found is opened and looked at. */
    readonly keys: readonly string[],
  ) {}
}
