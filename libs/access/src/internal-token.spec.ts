import { expect, test } from '@jest/globals';
import { FixedClock } from '@libs/kernel';
import { SignJWT, UnsecuredJWT, importJWK, type JWTPayload } from 'jose';
import type { Access } from './access.js';
import { NotSignedIn } from './access.errors.js';
import {
  InternalTokenMinter,
  InternalTokenVerifier,
  newSigningKey,
  toAccess,
  toClaims,
} from './internal-token.js';

const sri: Access = {
  subject: '0197c0de-0000-7000-8000-000000000001',
  role: 'PETUGAS_DESA',
  areas: ['3307102004'],
  orgId: 'DESA-3307102004',
  purposes: ['SERVICE'],
  deskId: 'desk-1',
  authTime: 1_767_225_600,
};
const now = Date.parse('2026-03-04T02:40:00Z') / 1000;
const keys = await newSigningKey();
const clock = new FixedClock('2026-03-04T02:40:00.000Z');
const minter = new InternalTokenMinter(keys.signing, clock);

const verifier = (at = clock) => new InternalTokenVerifier(keys.verifying, at);
const refusal = (token: string) => async () => verifier().verify(token);

/** A token like the gateway's except for what the test changes. */
async function crafted(
  change: { claims?: JWTPayload; header?: object; key?: Parameters<SignJWT['sign']>[0] } = {},
): Promise<string> {
  const claims = {
    ...toClaims(sri),
    sub: sri.subject,
    iss: 'desa-migran-gateway',
    aud: 'desa-migran',
    iat: now,
    exp: now + 60,
    ...change.claims,
  };
  const header = { alg: 'EdDSA', typ: 'desa-migran+jwt', kid: keys.signing.kid!, ...change.header };
  return new SignJWT(claims)
    .setProtectedHeader(header)
    .sign(change.key ?? (await importJWK(keys.signing, 'EdDSA')));
}

test('what the gateway vouches for arrives as it was', async () => {
  expect(await verifier().verify(await minter.mint(sri))).toEqual(sri);
});

test('optional parts of an access stay absent', () => {
  const { orgId: _, deskId: __, ...bare } = sri;
  expect(
    toAccess(JSON.parse(JSON.stringify({ ...toClaims(bare), sub: bare.subject })) as JWTPayload),
  ).toEqual(bare);
});

test('a token crafted like the gateway’s, with its key, is taken: so the refusals below are for their reason', async () => {
  expect(await verifier().verify(await crafted())).toEqual(sri);
});

test('a known token is answered at once, and not after its minute', async () => {
  const moving = new FixedClock('2026-03-04T02:40:00.000Z');
  const tokens = verifier(moving);
  const token = await minter.mint(sri);
  await tokens.verify(token);
  expect(tokens.verify(token)).toEqual(sri);
  moving.set('2026-03-04T02:41:05.000Z');
  await expect(tokens.verify(token)).rejects.toThrow(NotSignedIn);
});

test.each<[string, () => string | Promise<string>]>([
  ['no token', () => ''],
  ['something else', () => 'a.b.c'],
  ['alg none', () => new UnsecuredJWT({ ...toClaims(sri), sub: sri.subject }).encode()],
  [
    'HS256 signed with the public key’s text',
    () =>
      crafted({
        header: { alg: 'HS256' },
        key: new TextEncoder().encode(JSON.stringify(keys.verifying.keys[0])),
      }),
  ],
  ['expired', () => crafted({ claims: { iat: now - 120, exp: now - 60 } })],
  ['longer lived than a minute', () => crafted({ claims: { iat: now - 600, exp: now + 600 } })],
  ['from the future', () => crafted({ claims: { iat: now + 600, exp: now + 660 } })],
  ['without an end', () => crafted({ claims: { exp: undefined } })],
  ['of another audience', () => crafted({ claims: { aud: 'desa-migran-api' } })],
  ['of another issuer', () => crafted({ claims: { iss: 'http://localhost:8080/identity' } })],
  ['an ID token', () => crafted({ header: { typ: 'JWT' } })],
  ['an outside access token', () => crafted({ header: { typ: 'at+jwt' } })],
  ['without a subject', () => crafted({ claims: { sub: undefined } })],
  ['with an empty subject', () => crafted({ claims: { sub: '' } })],
  ['with an unknown role', () => crafted({ claims: { role: 'ROOT' } })],
  ['with an empty area', () => crafted({ claims: { areas: [''] } })],
  ['with an odd area', () => crafted({ claims: { areas: ['35071'] } })],
  ['with areas as text', () => crafted({ claims: { areas: '33' } })],
  [
    'of an unknown key',
    async () => new InternalTokenMinter((await newSigningKey()).signing, clock).mint(sri),
  ],
  [
    'of another key under our key’s name',
    async () => {
      const other = await newSigningKey();
      return crafted({ key: await importJWK(other.signing, 'EdDSA') });
    },
  ],
  [
    'tampered',
    async () => {
      const [header, , signature] = (await crafted()).split('.');
      const [, payload] = (await crafted({ claims: { role: 'ADMIN' } })).split('.');
      return `${header}.${payload}.${signature}`;
    },
  ],
])('a token %s is refused', async (_, craft) => {
  await expect(refusal(await craft())).rejects.toThrow(NotSignedIn);
});

test('while a key is replaced, tokens of both are taken', async () => {
  const next = await newSigningKey();
  const both = new InternalTokenVerifier({ keys: [...keys.verifying.keys, ...next.verifying.keys] }, clock);
  expect(await both.verify(await minter.mint(sri))).toEqual(sri);
  expect(await both.verify(await new InternalTokenMinter(next.signing, clock).mint(sri))).toEqual(sri);
});

test('a public key, or one without a name, cannot sign', async () => {
  expect(() => new InternalTokenMinter(keys.verifying.keys[0]!)).toThrow(/private Ed25519/);
  expect(() => new InternalTokenMinter({ ...keys.signing, kid: undefined })).toThrow(/private Ed25519/);
});
