import { isIPv6 } from 'node:net';

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/**
 * How often one address may ask for what is open to everybody: so many a minute, and as many at once after a pause. Nobody
 * goes through a list of codes here, and who reads the one on a paper is not hindered.
 */
export class Turnstile {
  /** In the order in which they asked last; the address that has long been still is forgotten first. */
  private readonly buckets = new Map<string, Bucket>();

  /** @param remembered addresses at most: more would only fill the memory */
  constructor(
    private readonly perMinute: number,
    private readonly remembered = 10_000,
  ) {}

  /** @param now milliseconds */
  admits(address: string, now: number): boolean {
    const key = networkOf(address);
    const before = this.buckets.get(key) ?? { tokens: this.perMinute, at: now };
    const refilled = before.tokens + ((now - before.at) / 60_000) * this.perMinute;
    const tokens = Math.min(this.perMinute, refilled);
    this.buckets.delete(key);
    this.buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    if (this.buckets.size > this.remembered) this.buckets.delete(this.buckets.keys().next().value!);
    return tokens >= 1;
  }
}

/** One household or office: an IPv4 address, or the /64 that an IPv6 subscriber is given at least. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::') ? Array<string>(8 - before.length - after.length).fill('0') : [];
  return [...before, ...zeros, ...after].slice(0, 4).join(':').toLowerCase();
}
