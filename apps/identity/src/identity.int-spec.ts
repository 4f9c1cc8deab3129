import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newDataSource } from '@libs/database';
import { freshDatabase, type TestDatabase } from '@libs/testing';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { DataSource } from 'typeorm';
import { freePorts } from '../../../tools/embedded/ports.js';
import { ScriptedBrowser } from '../../../tools/token/scripted-browser.js';
import { accessToken } from '../../../tools/token/sign-in.js';
import { MIGRATIONS } from '../migrations/index.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import type { IdentityEnv } from './identity-env.js';
import { newIdentityServer } from './server.js';

const sri = DEMO_ACCOUNTS[0]!;
const CALLBACK = 'http://localhost:8080/auth/callback';
const verifier = 'v'.repeat(43);
const challenge = createHash('sha256').update(verifier).digest('base64url');

let database: TestDatabase;
let source: DataSource;
let server: Server;
let issuer: string;

beforeAll(async () => {
  database = await freshDatabase('identity', MIGRATIONS);
  source = newDataSource({
    url: database.url.app,
    entities: [],
    poolSize: 4,
    applicationName: 'identity-test',
  });
  await source.initialize();
  const [port] = await freePorts(1);
  await start(port!);
});

afterAll(async () => {
  await stop();
  await source.destroy();
  await database.drop();
});

async function start(port: number): Promise<void> {
  issuer = `http://127.0.0.1:${port}/identity`;
  const env: IdentityEnv = {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: port,
    DATABASE_APP_URL: database.url.app,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'gateway',
    OIDC_CLIENT_SECRET: 'a-secret-for-the-test',
    OIDC_AUDIENCE: 'desa-migran-api',
    PUBLIC_URL: 'http://localhost:8080',
  };
  server = await newIdentityServer(env, source);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
}

async function stop(): Promise<void> {
  const stopped = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await stopped;
}

const authorization = (change: Record<string, string> = {}) => {
  const query = new URLSearchParams({
    client_id: 'gateway',
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...change,
  });
  return `${issuer}/auth?${query.toString()}`;
};

async function code(account = sri): Promise<string> {
  const browser = new ScriptedBrowser();
  const page = await browser.redirectOf(authorization());
  const answer = await browser.postForm(page, { username: account.username, password: account.password });
  const back = await browser.redirectOf(new URL(answer.headers.get('location')!, page).toString());
  return new URL(back).searchParams.get('code')!;
}

async function token(
  fields: Record<string, string>,
): Promise<{ status: number; body: Record<string, string> }> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('gateway:a-secret-for-the-test')}` },
    body: new URLSearchParams({ redirect_uri: CALLBACK, ...fields }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

const redeem = (given: string, codeVerifier = verifier) =>
  token({ grant_type: 'authorization_code', code: given, code_verifier: codeVerifier });
const refresh = (refreshToken: string) => token({ grant_type: 'refresh_token', refresh_token: refreshToken });

async function signIn(username: string, password: string): Promise<{ status: number; page: string }> {
  const browser = new ScriptedBrowser();
  const response = await browser.postForm(await browser.redirectOf(authorization()), { username, password });
  return { status: response.status, page: await response.text() };
}

test('a code with its verifier gives an access token for the API, an ID token and a refresh token', async () => {
  const { status, body } = await redeem(await code());
  expect(status).toBe(200);
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  const { payload, protectedHeader } = await jwtVerify(body['access_token']!, keys, {
    issuer,
    audience: 'desa-migran-api',
  });
  expect(payload.sub).toBe(sri.subject);
  expect(protectedHeader.typ).toBe('at+jwt');
  expect(decodeJwt(body['id_token']!)).toMatchObject({
    aud: 'gateway',
    sub: sri.subject,
    auth_time: expect.any(Number),
  });
  expect(body['refresh_token']).toBeDefined();
});

test('an authorization without PKCE is refused', async () => {
  const bare = new URL(authorization());
  bare.searchParams.delete('code_challenge');
  bare.searchParams.delete('code_challenge_method');
  const response = await new ScriptedBrowser().request(bare.toString());
  expect(new URL(response.headers.get('location')!).searchParams.get('error')).toBe('invalid_request');
});

test('a redirect address that is not ours is refused', async () => {
  const response = await fetch(authorization({ redirect_uri: `${CALLBACK}/` }), { redirect: 'manual' });
  expect(response.status).toBe(400);
  expect(response.headers.get('location')).toBeNull();
});

test('a code without its verifier gives nothing', async () => {
  const { status, body } = await redeem(await code(), 'w'.repeat(43));
  expect([status, body['error']]).toEqual([400, 'invalid_grant']);
});

test('a code is good once, and its second use ends what the first gave', async () => {
  const given = await code();
  const first = await redeem(given);
  expect((await redeem(given)).body['error']).toBe('invalid_grant');
  expect((await refresh(first.body['refresh_token']!)).body['error']).toBe('invalid_grant');
});

test('of ten uses of one code at the same moment at most one succeeds', async () => {
  const given = await code();
  const answers = await Promise.all(Array.from({ length: 10 }, () => redeem(given)));
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
});

test('a refresh token is replaced at each use, and its replay ends the whole family', async () => {
  const { body: first } = await redeem(await code());
  const { body: second } = await refresh(first['refresh_token']!);
  expect(second['refresh_token']).not.toBe(first['refresh_token']);
  expect((await refresh(first['refresh_token']!)).body['error']).toBe('invalid_grant');
  expect((await refresh(second['refresh_token']!)).body['error']).toBe('invalid_grant');
});

test('a revoked refresh token is refused', async () => {
  const { body } = await redeem(await code());
  await fetch(`${issuer}/token/revocation`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('gateway:a-secret-for-the-test')}` },
    body: new URLSearchParams({ token: body['refresh_token']! }),
  });
  expect((await refresh(body['refresh_token']!)).body['error']).toBe('invalid_grant');
});

test('an account that is gone gets no new tokens', async () => {
  const gone = DEMO_ACCOUNTS.find(({ username }) => username === 'kades-kenanga')!;
  const { body } = await redeem(await code(gone));
  await source.query('delete from account where username = $1', [gone.username]);
  expect((await refresh(body['refresh_token']!)).body['error']).toBe('invalid_grant');
});

test('wrong password, unknown name and locked account get the same answer', async () => {
  const [wrong, unknown] = [await signIn('admin', 'no'), await signIn('nobody', 'no')];
  for (let i = 0; i < 5; i++) await signIn('lsp-demo-01', 'no');
  const locked = await signIn('lsp-demo-01', 'coba-lsp-demo-01');
  const same = ({ status, page }: { status: number; page: string }) => [
    status,
    page.replaceAll(/sign-in\/[\w-]+|action="[^"]*"|value="[^"]*"/g, ''),
  ];
  expect(same(unknown)).toEqual(same(wrong));
  expect(same(locked)).toEqual(same(wrong));
  expect(wrong.status).toBe(401);
});

test('the tool’s token is one for the API, by a public client with PKCE', async () => {
  expect(decodeJwt(await accessToken(issuer, DEMO_ACCOUNTS[18]!))).toMatchObject({
    sub: DEMO_ACCOUNTS[18]!.subject,
    aud: 'desa-migran-api',
    client_id: 'desa-migran-token',
  });
});

test('keys outlive a restart', async () => {
  const before = await (await fetch(`${issuer}/jwks`)).json();
  const { port } = server.address() as AddressInfo;
  await stop();
  await start(port);
  expect(await (await fetch(`${issuer}/jwks`)).json()).toEqual(before);
});

test('passwords lie as argon2id of 19 MiB', async () => {
  const rows = await source.query<{ password_hash: string }[]>('select password_hash from account');
  expect(rows.filter((row) => !row.password_hash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'))).toEqual([]);
});
