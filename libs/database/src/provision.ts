import { randomUUID } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** The four hands of a service's database (architecture §7): who makes it, who serves people, who serves machines, who reports. */
export interface RolePasswords {
  /** Migrations only; no running process holds it. */
  readonly owner: string;
  /** HTTP: sees and changes only what the scope of the request allows. */
  readonly app: string;
  /** Consumers, timers, relay, rebuild. */
  readonly system: string;
  /** Documented views, where a service has them. */
  readonly bi: string;
}

/**
 * Creates database `name` with its four roles `<name>_owner|_app|_system|_bi`, or brings an existing one level
 * (passwords, grants). Safe to repeat. Needs a login with CREATEDB and CREATEROLE.
 */
export async function provisionDatabase(
  adminUrl: string,
  name: string,
  passwords: RolePasswords,
): Promise<void> {
  const admin = new Client({ connectionString: adminUrl, application_name: 'provision' });
  await admin.connect();
  try {
    for (const [role, password] of Object.entries(passwords))
      await ensureRole(admin, `${name}_${role}`, password);
    const owner = escapeIdentifier(`${name}_owner`);
    const exists = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (exists.rowCount === 0) {
      await admin.query(`grant ${owner} to current_user`); // a CREATEROLE login that is no superuser must be a member to give away
      await admin.query(`create database ${escapeIdentifier(name)} owner ${owner}`);
    }
    const database = escapeIdentifier(name);
    await admin.query(`revoke connect, temporary on database ${database} from public`);
    for (const role of ['app', 'system', 'bi']) {
      await admin.query(`grant connect on database ${database} to ${escapeIdentifier(`${name}_${role}`)}`);
    }
  } finally {
    await admin.end();
  }
}

async function ensureRole(admin: Client, role: string, password: string): Promise<void> {
  const exists = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = exists.rowCount === 0 ? 'create' : 'alter';
  await admin.query(
    `${verb} role ${escapeIdentifier(role)} login nocreatedb nocreaterole noinherit password ${escapeLiteral(password)}`,
  );
}

/** The URL of one role on the server of `adminUrl`. */
export function roleUrl(adminUrl: string, name: string, role: keyof RolePasswords, password: string): string {
  const url = new URL(adminUrl);
  url.username = `${name}_${role}`;
  url.password = password;
  url.pathname = `/${name}`;
  return url.toString();
}

/** Random passwords: for tests, and for the first start of a demonstration. */
export function newRolePasswords(): RolePasswords {
  return { owner: randomUUID(), app: randomUUID(), system: randomUUID(), bi: randomUUID() };
}
