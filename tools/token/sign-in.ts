import { createHash, randomBytes } from 'node:crypto';
import { TOKEN_CLIENT } from '../../apps/identity/src/token-client.js';
import { ScriptedBrowser } from './scripted-browser.js';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/**
 * An access token of the demonstration's issuer, valid for an hour, which the gateway accepts as bearer. It is had as
 * a person has one: authorization code with PKCE and the sign-in page, only without a browser.
 * @param issuer e.g. http://localhost:8080/identity
 */
export async function accessToken(issuer: string, { username, password }: Credentials): Promise<string> {
  const browser = new ScriptedBrowser();
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: TOKEN_CLIENT.id,
    redirect_uri: TOKEN_CLIENT.redirectUri,
    response_type: 'code',
    scope: 'openid',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });

  const page = await browser.redirectOf(`${issuer}/auth?${query.toString()}`);
  const answer = await browser.postForm(page, { username, password });
  if (answer.status === 401) throw new Error(`The issuer refuses ${username}: wrong password, or locked`);
  const resume = new URL(answer.headers.get('location') ?? '', page).toString();
  const code = new URL(await browser.redirectOf(resume)).searchParams.get('code');
  if (!code) throw new Error('The issuer gave no code');

  const response = await browser.postForm(`${issuer}/token`, {
    client_id: TOKEN_CLIENT.id,
    redirect_uri: TOKEN_CLIENT.redirectUri,
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
  });
  if (!response.ok) throw new Error(`The issuer gave no token: ${response.status}`);
  return ((await response.json()) as { access_token: string }).access_token;
}
