import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../embedded/project.js';

/** A person of the demonstration: who she is at the embedded issuer, and what she may do here. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly subject: string;
  readonly title: string;
  readonly role: string;
  readonly areas: readonly string[];
  readonly orgId: string;
}

/** Loaded from the build where the embedded issuer is part of it: applications are nothing that tools import. */
export async function demoAccounts(): Promise<readonly DemoAccount[]> {
  const file = join(projectRoot, 'dist/apps/identity/src/demo-accounts.js');
  if (!existsSync(file)) return [];
  const { DEMO_ACCOUNTS } = (await import(pathToFileURL(file).href)) as { DEMO_ACCOUNTS: DemoAccount[] };
  return DEMO_ACCOUNTS;
}

/** What the gateway is seeded with: an assignment for each of these people. */
export async function demoAssignments(): Promise<string> {
  const accounts = await demoAccounts();
  return JSON.stringify(
    accounts.map(({ subject, role, title, areas, orgId }) => ({
      subject,
      role,
      title,
      areas,
      orgId,
      purposes: [],
    })),
  );
}
