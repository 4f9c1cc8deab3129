import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from './turnstile.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** 22 characters. */
const BYTES = 16;

/**
 * What a service is told of where an open request comes from: whether it is the same network as before, today, and nothing else.
 * The key is drawn for a day and kept nowhere, so that no name leads back to an address.
 */
export class NetworkNames {
  private key = randomBytes(32);
  private day = 0;

  /**
   * One name for an IPv4 /24 or an IPv6 /48: an office, a town's provider.
   * @param now milliseconds
   */
  of(address: string, now: number): string {
    const day = Math.floor(now / DAY_MS);
    if (day !== this.day) {
      this.key = randomBytes(32);
      this.day = day;
    }
    const network = networkOf(address);
    const prefix = network.split(network.includes(':') ? ':' : '.').slice(0, 3);
    return createHmac('sha256', this.key).update(prefix.join('.')).digest().toString('base64url', 0, BYTES);
  }
}
