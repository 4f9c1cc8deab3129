import { createPrivateKey, type KeyObject } from 'node:crypto';
import { type Clock, SystemClock, newId } from '@libs/kernel';
import {
  SignJWT,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
} from 'jose';
import type { Access } from './access.js';
import { NotSignedIn } from './access.errors.js';
import { ROLES, type Role } from './roles.js';
import { TokenCache } from './token-cache.js';

const ISSUER = 'desa-migran-gateway';
const AUDIENCE = 'desa-migran';
const ALGORITHM = 'EdDSA';
/** Says that this is neither an ID token nor an outside access token, whatever its other claims. */
const TYPE = 'desa-migran+jwt';

/** Short, because a right that is withdrawn must be felt within a minute (architecture §7). */
export const INTERNAL_TOKEN_SECONDS = 60;

/** Gateway and services may run on machines whose clocks differ a little. */
const CLOCK_TOLERANCE_SECONDS = 5;

/** A pair for the launcher and for tests: `signing` for the gateway alone, `verifying` for every service. */
export async function newSigningKey(): Promise<{ signing: JWK; verifying: JSONWebKeySet }> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const shared = { kid: newId(), alg: ALGORITHM, use: 'sig' };
  return {
    signing: { ...(await exportJWK(privateKey)), ...shared },
    verifying: { keys: [{ ...(await exportJWK(publicKey)), ...shared }] },
  };
}

/** Makes the token by which services know who asks. Only the gateway holds the private key. */
export class InternalTokenMinter {
  /** What verifies our tokens. */
  readonly publicKeys: JSONWebKeySet;
  private readonly key: KeyObject;
  private readonly kid: string;

  /** @param signing private Ed25519 JWK with a `kid`, as made by `newSigningKey` */
  constructor(
    signing: JWK,
    private readonly clock: Clock = new SystemClock(),
  ) {
    if (!signing.kid || signing.crv !== 'Ed25519' || !signing.d) {
      throw new Error('The internal signing key must be a private Ed25519 JWK with a kid');
    }
    const { d: _, ...verifying } = signing;
    this.publicKeys = { keys: [{ ...verifying, kty: 'OKP' }] };
    this.key = createPrivateKey({ key: { ...signing }, format: 'jwk' });
    this.kid = signing.kid;
  }

  mint(access: Access): Promise<string> {
    const now = Math.floor(Date.parse(this.clock.now()) / 1000);
    return new SignJWT(toClaims(access))
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: this.kid })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(access.subject)
      .setIssuedAt(now)
      .setExpirationTime(now + INTERNAL_TOKEN_SECONDS)
      .sign(this.key);
  }
}

/**
 * Refuses every token but a valid one of the gateway's. A full check costs 86 µs and a request asks for it once,
 * so a token that has passed is remembered until it expires.
 */
export class InternalTokenVerifier {
  private readonly keyOf: ReturnType<typeof createLocalJWKSet>;
  private readonly passed: TokenCache<Access>;

  /** @param keys the public half of the gateway's keys; two while a key is being replaced */
  constructor(
    keys: JSONWebKeySet,
    private readonly clock: Clock = new SystemClock(),
    capacity = 10_000,
  ) {
    this.keyOf = createLocalJWKSet(keys);
    this.passed = new TokenCache(capacity);
  }

  /** At once where the token is known, else after a full check. Throws or rejects with `NotSignedIn`. */
  verify(token: string): Access | Promise<Access> {
    return this.passed.get(token, Date.parse(this.clock.now())) ?? this.verifyFully(token);
  }

  /** Whether the person last proved who they are within so many minutes. Where nobody knows when, they did not. */
  signedInWithin({ authTime }: Access, minutes: number): boolean {
    return Date.parse(this.clock.now()) / 1000 - authTime <= minutes * 60;
  }

  private async verifyFully(token: string): Promise<Access> {
    try {
      const { payload } = await jwtVerify(token, this.keyOf, {
        issuer: ISSUER,
        audience: AUDIENCE,
        algorithms: [ALGORITHM],
        typ: TYPE,
        requiredClaims: ['sub', 'exp', 'iat'],
        maxTokenAge: INTERNAL_TOKEN_SECONDS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(this.clock.now()),
      });
      const access = toAccess(payload);
      this.passed.set(token, access, payload.exp! * 1000);
      return access;
    } catch (cause) {
      throw new NotSignedIn({ cause });
    }
  }
}

/** The claims beside `sub`; short names, because each request carries them. */
export function toClaims(access: Access): JWTPayload {
  return {
    role: access.role,
    areas: access.areas,
    org: access.orgId,
    purposes: access.purposes,
    desk: access.deskId,
    auth_time: access.authTime,
  };
}

/** Reads what `toClaims` wrote; throws on anything else, so that a wrong claim never widens a scope. */
export function toAccess(claims: JWTPayload): Access {
  const { sub, role, areas, org, purposes, desk, auth_time: authTime } = claims;
  if (typeof sub !== 'string' || sub === '') throw new TypeError('sub');
  if (!ROLES.includes(role as Role)) throw new TypeError('role');
  if (!isTextList(areas) || !areas.every(isAreaPrefix)) throw new TypeError('areas');
  if (!isTextList(purposes)) throw new TypeError('purposes');
  if (!isOptionalText(org) || !isOptionalText(desk)) throw new TypeError('org, desk');
  if (typeof authTime !== 'number') throw new TypeError('auth_time');
  return Object.freeze({
    subject: sub,
    role: role as Role,
    areas,
    ...(org && { orgId: org }),
    purposes,
    ...(desk && { deskId: desk }),
    authTime,
  });
}

/** A Kemendagri code of a province, kabupaten/kota, kecamatan or village: 2, 4, 6 or 10 digits. */
export function isAreaPrefix(text: string): boolean {
  return /^\d{2}(\d{2}(\d{2}(\d{4})?)?)?$/.test(text);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
