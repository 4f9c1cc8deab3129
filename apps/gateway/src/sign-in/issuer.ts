import { NotSignedIn } from '@libs/access';
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload } from 'jose';
import * as oidc from 'openid-client';
import { IssuerAway, SignInEnded, SignInFailed } from './sign-in.errors.js';

/** What we need to know of any OpenID Connect issuer; endpoints and keys are found by discovery. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The audience that an access token must name to be taken as bearer. Not the client's id. */
  readonly audience: string;
  /** The claim that names the person, for ever the same: `sub`, unless a state sign-on has a better one. */
  readonly subjectClaim: string;
  readonly redirectUri: string;
  /** Where the issuer is reached from here, when that is not where people see it: the embedded one, behind us. */
  readonly internalUrl?: string | undefined;
}

/** To be remembered by the browser from the way out to the way back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface SignedIn {
  readonly subject: string;
  /** Seconds since 1970: when the person last proved who they are. */
  readonly authTime: number;
  readonly refreshToken?: string | undefined;
}

export interface Bearer {
  readonly subject: string;
  readonly authTime: number;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** From the sign-on's question to its answer here; the pending sign-in is kept no longer (sign-in.controller.ts). */
const MAX_AGE_SECONDS = 600;
const TIMEOUT_SECONDS = 5;
const READY_WITHIN_MS = 2_000;
/** No symmetric algorithm: an issuer's public key must never serve as a secret. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** The outside issuer as the gateway uses it. No other part of the system knows that there is one. */
export class Issuer {
  private discovered?: Promise<{ config: oidc.Configuration; keys: ReturnType<typeof createRemoteJWKSet> }>;

  constructor(private readonly settings: IssuerSettings) {
    if (settings.audience === settings.clientId) {
      throw new Error('OIDC_AUDIENCE must not be OIDC_CLIENT_ID: an ID token would pass as an access token');
    }
  }

  /** Where to send the browser. `login`: a desk is shared, so each sign-in asks anew who is there. */
  async begin(languages: string | undefined): Promise<{ url: string; pending: PendingSignIn }> {
    const { config } = await this.discover();
    const pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.settings.redirectUri,
      scope: 'openid',
      prompt: 'login',
      // Obliges the issuer to say when it has asked (OpenID Connect Core §3.1.2.1), and us to look.
      max_age: String(MAX_AGE_SECONDS),
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ...(languages && { ui_locales: languages }),
    });
    return { url: url.toString(), pending };
  }

  /** @param query what the issuer sent the browser back with */
  async complete(query: string, pending: PendingSignIn): Promise<SignedIn> {
    const { config } = await this.discover();
    const back = new URL(this.settings.redirectUri);
    back.search = query;
    const tokens = await answered(
      oidc.authorizationCodeGrant(config, back, {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.verifier,
        idTokenExpected: true,
        maxAge: MAX_AGE_SECONDS,
      }),
      SignInFailed,
    );
    const claims = tokens.claims()!;
    return {
      subject: this.subjectOf(claims),
      authTime: claims.auth_time!,
      refreshToken: tokens.refresh_token,
    };
  }

  /**
   * The next refresh token. Throws `SignInEnded` where the issuer refuses this one, and `IssuerAway` for everything
   * else: a client that the issuer does not know must not sign everybody out.
   */
  async refresh(refreshToken: string): Promise<string> {
    const { config } = await this.discover();
    try {
      const tokens = await oidc.refreshTokenGrant(config, refreshToken);
      return tokens.refresh_token ?? refreshToken;
    } catch (cause) {
      const refused = cause instanceof oidc.ResponseBodyError && cause.error === 'invalid_grant';
      throw refused ? new SignInEnded({ cause }) : new IssuerAway({ cause });
    }
  }

  /** Lets the issuer forget a refresh token, and all that came of it. */
  async revoke(refreshToken: string): Promise<void> {
    const { config } = await this.discover();
    if (!config.serverMetadata().revocation_endpoint) return;
    await answered(oidc.tokenRevocation(config, refreshToken), SignInEnded);
  }

  /** Checks an access token of this issuer for our API. */
  async verify(accessToken: string): Promise<Bearer> {
    const { keys } = await this.discover();
    try {
      const { payload } = await jwtVerify(accessToken, keys, {
        issuer: this.settings.issuer,
        audience: this.settings.audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      // A token may be renewed for weeks without anybody there: when it was made says nothing of a sign-in.
      const authTime = typeof payload['auth_time'] === 'number' ? payload['auth_time'] : 0;
      return { subject: this.subjectOf(payload), authTime, expires: payload.exp! };
    } catch (cause) {
      throw isUnreachable(cause) ? new IssuerAway({ cause }) : new NotSignedIn({ cause });
    }
  }

  /** Resolves when the issuer has been found, and rejects with `IssuerAway` until then. */
  async ready(): Promise<void> {
    const { config } = await this.discover();
    const response = await this.fetch(config.serverMetadata().jwks_uri!, {
      signal: AbortSignal.timeout(READY_WITHIN_MS),
    }).catch((cause: unknown) => {
      throw new IssuerAway({ cause });
    });
    if (!response.ok) throw new IssuerAway();
  }

  private subjectOf(claims: JWTPayload | oidc.IDToken): string {
    const subject = claims[this.settings.subjectClaim];
    if (typeof subject !== 'string' || subject === '') throw new SignInFailed();
    return subject;
  }

  private discover(): NonNullable<Issuer['discovered']> {
    this.discovered ??= this.find().catch((cause: unknown) => {
      delete this.discovered; // asked again by the next who needs it
      throw new IssuerAway({ cause });
    });
    return this.discovered;
  }

  private async find(): Promise<Awaited<NonNullable<Issuer['discovered']>>> {
    const { issuer, clientId, clientSecret } = this.settings;
    const address = new URL(issuer);
    const config = await oidc.discovery(address, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
      timeout: TIMEOUT_SECONDS,
      [oidc.customFetch]: this.fetch,
      execute: [
        oidc.enableNonRepudiationChecks,
        ...(isThisMachine(address) ? [oidc.allowInsecureRequests] : []),
      ],
    });
    const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri!), {
      timeoutDuration: TIMEOUT_SECONDS * 1000,
      [customFetch]: this.fetch,
    });
    return { config, keys };
  }

  private readonly fetch = (url: string, init?: object): Promise<Response> => {
    const { issuer, internalUrl } = this.settings;
    const { origin } = new URL(issuer);
    return fetch(internalUrl && url.startsWith(origin) ? internalUrl + url.slice(origin.length) : url, init);
  };
}

/** Plain HTTP is for the demonstration on one machine; anywhere else an issuer must have TLS. */
export function isThisMachine(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '127.0.0.1';
}

/** Tells apart a refusal by the issuer and an issuer that does not answer. */
async function answered<T>(request: Promise<T>, Refused: new (options: ErrorOptions) => Error): Promise<T> {
  try {
    return await request;
  } catch (cause) {
    throw isUnreachable(cause) ? new IssuerAway({ cause }) : new Refused({ cause });
  }
}

function isUnreachable(error: unknown): boolean {
  // jose has no name of its own for keys that cannot be fetched.
  if (error instanceof errors.JOSEError && ['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC'].includes(error.code))
    return true;
  if (error instanceof Response) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  return (
    error.name === 'TimeoutError' ||
    error.message === 'fetch failed' ||
    (error as { code?: unknown }).code === 'OAUTH_TIMEOUT' ||
    isUnreachable(error.cause)
  );
}
