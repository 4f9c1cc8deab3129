import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

/**
 * An OpenID Connect issuer as small as one can be, for tests of what uses one: it signs in whom it is told to, and can
 * refuse, fail and tamper at will.
 */
export class StubIssuer {
  /** The person who signs in next. */
  subject = 'nobody';
  /** Seconds ago at which it says that the person has proved who they are. */
  signedInAgo = 0;
  /** What the next token request is answered with, where not with tokens. */
  failure?: { readonly status: number; readonly error: string } | undefined;
  readonly revoked: string[] = [];
  url = '';
  private server!: Server;
  private key!: CryptoKey;
  private jwk!: JWK;
  private readonly codes = new Map<string, { nonce: string; subject: string }>();
  private readonly refreshTokens = new Map<string, string>();

  async start(): Promise<this> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    this.key = privateKey;
    this.jwk = { ...(await exportJWK(publicKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
    this.server = createServer((request, response) => void this.handle(request, response));
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    const stopped = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await stopped;
  }

  /** A token of this issuer; an access token for the gateway's API unless `claims` say otherwise. */
  token(claims: JWTPayload, { type = 'at+jwt', key = this.key } = {}): Promise<string> {
    return new SignJWT({ iss: this.url, aud: 'desa-migran-api', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: this.jwk.kid!, typ: type })
      .setIssuedAt()
      .setExpirationTime(claims.exp ?? '10m')
      .sign(key);
  }

  get publicKey(): JWK {
    return this.jwk;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, this.url);
    if (pathname === '/.well-known/openid-configuration') return answer(response, 200, this.metadata());
    if (pathname === '/jwks') return answer(response, 200, { keys: [this.jwk] });
    if (pathname === '/auth') return this.authorize(searchParams, response);
    const form = new URLSearchParams(await text(request));
    if (pathname === '/revoke') {
      this.revoked.push(form.get('token')!);
      return answer(response, 200, {});
    }
    return this.tokens(form, response);
  }

  private authorize(query: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID();
    this.codes.set(code, { nonce: query.get('nonce')!, subject: this.subject });
    const back = new URL(query.get('redirect_uri')!);
    back.search = new URLSearchParams({ code, state: query.get('state')!, iss: this.url }).toString();
    response.writeHead(302, { location: back.toString() }).end();
  }

  private async tokens(form: URLSearchParams, response: ServerResponse): Promise<void> {
    if (this.failure) return answer(response, this.failure.status, { error: this.failure.error });
    const code = this.codes.get(form.get('code') ?? '');
    const subject = code?.subject ?? this.refreshTokens.get(form.get('refresh_token') ?? '');
    this.codes.delete(form.get('code') ?? '');
    this.refreshTokens.delete(form.get('refresh_token') ?? '');
    if (!subject) return answer(response, 400, { error: 'invalid_grant' });
    const refreshToken = randomUUID();
    this.refreshTokens.set(refreshToken, subject);
    const now = Math.floor(Date.now() / 1000);
    const identity = {
      sub: subject,
      aud: 'gateway',
      auth_time: now - this.signedInAgo,
      ...(code && { nonce: code.nonce }),
    };
    return answer(response, 200, {
      token_type: 'Bearer',
      access_token: await this.token({ sub: subject }),
      id_token: await this.token(identity, { type: 'JWT' }),
      refresh_token: refreshToken,
    });
  }

  private metadata(): object {
    const { url } = this;
    return {
      issuer: url,
      authorization_endpoint: `${url}/auth`,
      token_endpoint: `${url}/token`,
      revocation_endpoint: `${url}/revoke`,
      jwks_uri: `${url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
      code_challenge_methods_supported: ['S256'],
    };
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
