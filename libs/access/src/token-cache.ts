import { hash } from 'node:crypto';

interface Entry<T> {
  readonly value: T;
  readonly until: number;
}

/**
 * What was learnt from a credential, kept until a given moment. The key is the credential's SHA-256, so that a
 * memory dump or a log of this map signs nobody in; at most `capacity` entries, the oldest leave first.
 */
export class TokenCache<T> {
  private readonly entries = new Map<string, Entry<T>>();

  constructor(private readonly capacity: number) {}

  get size(): number {
    return this.entries.size;
  }

  /** `now` in milliseconds since 1970. */
  get(credential: string, now: number): T | undefined {
    const key = fingerprint(credential);
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    if (entry.until > now) return entry.value;
    this.entries.delete(key);
    return undefined;
  }

  set(credential: string, value: T, until: number): void {
    const key = fingerprint(credential);
    this.entries.delete(key);
    if (this.entries.size >= this.capacity) this.dropOldest();
    this.entries.set(key, { value, until });
  }

  delete(credential: string): void {
    this.entries.delete(fingerprint(credential));
  }

  private dropOldest(): void {
    for (const key of this.entries.keys()) {
      this.entries.delete(key);
      return;
    }
  }
}

function fingerprint(credential: string): string {
  return hash('sha256', credential, 'base64');
}
