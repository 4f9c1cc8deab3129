import { newSigningKey } from '@libs/access';
import { newRolePasswords, type RolePasswords } from '@libs/database';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readState, writeState } from '../embedded/state-file.js';

/** What one service alone may know. Keys are 32 random bytes in base64. */
export interface ServiceSecrets {
  readonly passwords: RolePasswords;
  readonly idempotencyKey: string;
  /** Wraps the keys of the persons in its vault. */
  readonly vaultKek: string;
  /** Of the blind index, by which the vault finds a number that it does not store. */
  readonly vaultIndexKey: string;
}

export interface GatewaySecrets {
  readonly signing: Awaited<ReturnType<typeof newSigningKey>>['signing'];
  /** The public half, which every service is given. */
  readonly verifying: Awaited<ReturnType<typeof newSigningKey>>['verifying'];
  readonly sessionKey: string;
  readonly oidcClientSecret: string;
}

/** The demonstration's secrets: made at the first start, a file a service, readable by their owner. Not for real people. */
export class Secrets {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  ofService(name: string): ServiceSecrets {
    return this.once(name, () => ({
      passwords: newRolePasswords(),
      idempotencyKey: newKey(),
      vaultKek: newKey(),
      vaultIndexKey: newKey(),
    }));
  }

  async ofGateway(): Promise<GatewaySecrets> {
    const keys = await newSigningKey();
    return this.once('gateway-keys', () => ({ ...keys, sessionKey: newKey(), oidcClientSecret: newKey() }));
  }

  private once<T>(name: string, make: () => T): T {
    const file = join(this.folder, `${name}.json`);
    const known = readState(file);
    if (known) return known as T;
    const made = make();
    writeState(file, made);
    return made;
  }
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}
