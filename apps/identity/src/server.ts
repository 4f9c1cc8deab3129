import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ConsoleLogger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Accounts } from './accounts/accounts.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import type { IdentityEnv } from './identity-env.js';
import { newIssuer } from './issuer/issuer.js';
import { loadSecrets } from './issuer/secrets.js';

/** The issuer and its health, not yet listening. */
export async function newIdentityServer(env: IdentityEnv, source: DataSource): Promise<Server> {
  const accounts = new Accounts(source);
  await accounts.add(DEMO_ACCOUNTS);
  const issuer = newIssuer(env, source, accounts, await loadSecrets(source));
  const logger = new ConsoleLogger('Issuer', { json: true, prefix: 'identity' });
  issuer.on('server_error', (_context, error) => logger.error({ message: error.stack }));
  const issue = issuer.callback();
  const { protocol, host, pathname } = new URL(env.OIDC_ISSUER);

  return createServer((request: IncomingMessage & { originalUrl?: string }, response) => {
    const url = request.url ?? '/';
    if (url === '/health/live') return answer(response, 200);
    if (url === '/health/ready') {
      source.query('select 1').then(
        () => answer(response, 200),
        () => answer(response, 503),
      );
      return;
    }
    if (!url.startsWith(`${pathname}/`)) return answer(response, 404);

    // Seen by people under one address, whichever way a request came: so links and cookies are always for that one.
    request.headers.host = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    delete request.headers['x-forwarded-host'];
    request.originalUrl = url;
    request.url = url.slice(pathname.length);
    void issue(request, response);
  });
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ status: status === 200 ? 'ok' : 'not-ready' }));
}
