import { join } from 'node:path';
import { DEMO_ACCOUNTS } from '../../apps/identity/src/demo-accounts.js';
import { projectRoot } from '../embedded/project.js';
import { readState } from '../embedded/state-file.js';
import { accessToken } from './sign-in.js';

// npm run token -- <demo account>: prints an access token that the gateway accepts as bearer.
const [username = ''] = process.argv.slice(2);
const account = DEMO_ACCOUNTS.find((candidate) => candidate.username === username);

if (account) {
  const run = readState(join(projectRoot, '.data', 'run.json')) as { gateway: string } | undefined;
  const issuer = process.env['OIDC_ISSUER'] ?? `${run?.gateway ?? 'http://localhost:8080'}/identity`;
  try {
    console.log(await accessToken(issuer, account));
  } catch (error) {
    console.error(`${issuer} gives no token. Is the system running (npm start)? ${(error as Error).message}`);
    process.exitCode = 1;
  }
} else {
  console.error(`Name one of: ${DEMO_ACCOUNTS.map((candidate) => candidate.username).join(', ')}`);
  process.exitCode = 2;
}
