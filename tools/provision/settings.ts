import { newSigningKey } from '@libs/access';
import { SERVICES } from '@libs/contracts';
import { newRolePasswords, type RolePasswords } from '@libs/database';
import { randomBytes, randomUUID } from 'node:crypto';
import { CannotStart } from '../embedded/process.js';
import type { Passwords } from '../start/provision.js';

type Settings = Readonly<Record<string, string>>;

/** The roles as which each application runs. Owner and `bi` are nobody's who runs. */
const ROLES_OF: Readonly<Record<string, readonly (keyof RolePasswords)[]>> = {
  ...Object.fromEntries(SERVICES.map((service) => [service, ['app', 'system']])),
  identity: ['app'],
  gateway: ['app'],
};

const nameOf = (app: string, role: string): string => `${app}_${role}_PASSWORD`.toUpperCase();

/** The settings that say as what password each role of a running application is known: `REGISTRATION_APP_PASSWORD`. */
export const PASSWORD_SETTINGS: readonly string[] = Object.entries(ROLES_OF).flatMap(([app, roles]) =>
  roles.map((role) => nameOf(app, role)),
);

/**
 * Passwords as they were told. Those that nobody needs to know, the owner's among them, are made anew each time: with
 * the step that uses them they are forgotten.
 */
export class ToldPasswords implements Passwords {
  private readonly made = new Map<string, RolePasswords>();

  constructor(private readonly told: Readonly<Record<string, string | undefined>>) {
    const missing = PASSWORD_SETTINGS.filter((name) => !told[name]);
    if (missing.length > 0) throw new CannotStart(`Not set: ${missing.join(', ')}.`);
  }

  ofService(app: string): { passwords: RolePasswords } {
    const passwords = this.made.get(app) ?? this.passwordsOf(app);
    this.made.set(app, passwords);
    return { passwords };
  }

  private passwordsOf(app: string): RolePasswords {
    const told = ROLES_OF[app]?.map((role) => [role, this.told[nameOf(app, role)]]) ?? [];
    return { ...newRolePasswords(), ...Object.fromEntries(told) };
  }
}

/** Every secret of a system in containers, made anew, by the names of `.env.example`. */
export async function newSettings(): Promise<Settings> {
  const { signing, verifying } = await newSigningKey();
  return {
    POSTGRES_PASSWORD: randomUUID(),
    ...Object.fromEntries(PASSWORD_SETTINGS.map((name) => [name, randomUUID()])),
    ...Object.fromEntries(SERVICES.map((service) => [`${service}_IDEMPOTENCY_KEY`.toUpperCase(), newKey()])),
    REGISTRATION_VAULT_KEK: newKey(),
    REGISTRATION_VAULT_INDEX_KEY: newKey(),
    TRAINING_VAULT_INDEX_KEY: newKey(),
    PLACEMENT_VAULT_KEK: newKey(),
    PLACEMENT_VAULT_INDEX_KEY: newKey(),
    INTERNAL_SIGNING_KEY: JSON.stringify(signing),
    INTERNAL_KEYS: JSON.stringify(verifying),
    SESSION_KEY: newKey(),
    OIDC_CLIENT_SECRET: newKey(),
  };
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}
