import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Server } from 'node:http';
import { isAreaPrefix, type Role } from '@libs/access';
import { newDataSource } from '@libs/database';
import { freshDatabase, type TestDatabase } from '@libs/testing';
import type { DataSource } from 'typeorm';
import { DEMO_ACCOUNTS } from '../../apps/identity/src/demo-accounts.js';
import { newIdentityServer } from '../../apps/identity/src/server.js';
import { MIGRATIONS } from '../../apps/identity/migrations/index.js';
import { freePorts } from '../../tools/embedded/ports.js';
import { ScriptedBrowser } from '../../tools/token/scripted-browser.js';
import { accessToken } from '../../tools/token/sign-in.js';
import { RunningGateway } from './running-gateway.js';

const sri = DEMO_ACCOUNTS[0]!;
const gateway = new RunningGateway();
let database: TestDatabase;
let source: DataSource;
let identity: Server;
let issuer: string;

beforeAll(async () => {
  const [gatewayPort, identityPort] = await freePorts(2);
  const publicUrl = `http://localhost:${gatewayPort}`;
  issuer = `${publicUrl}/identity`;
  database = await freshDatabase('identity', MIGRATIONS);
  source = newDataSource({
    url: database.url.app,
    entities: [],
    poolSize: 4,
    applicationName: 'identity-test',
  });
  await source.initialize();
  const client = {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'gateway',
    OIDC_CLIENT_SECRET: 'a-secret-for-the-test',
    OIDC_AUDIENCE: 'desa-migran-api',
    PUBLIC_URL: publicUrl,
  };
  identity = await newIdentityServer(
    { NODE_ENV: 'test', HOST: '127.0.0.1', PORT: identityPort!, DATABASE_APP_URL: '', ...client },
    source,
  );
  await new Promise<void>((resolve) => identity.listen(identityPort, '127.0.0.1', resolve));
  await gateway.start({ ...client, PORT: gatewayPort!, IDENTITY_URL: `http://127.0.0.1:${identityPort}` });
  await gateway.assignments.seed(
    DEMO_ACCOUNTS.map(({ subject, role, title, areas, orgId }) => {
      return { subject, role: role as Role, title, areas, orgId, purposes: [] };
    }),
  );
});

afterAll(async () => {
  await gateway.stop();
  const stopped = new Promise((resolve) => identity.close(resolve));
  identity.closeAllConnections();
  await stopped;
  await source.destroy();
  await database.drop();
});

async function signIn(browser: ScriptedBrowser, username: string, password: string): Promise<Response> {
  const page = await browser.redirectOf(await browser.redirectOf(`${gateway.url}/auth/login?returnTo=/meja`));
  return browser.postForm(page, { username, password });
}

test('a person signs in by the issuer behind the door, all under one address', async () => {
  const browser = new ScriptedBrowser();
  const answer = await signIn(browser, sri.username, sri.password);
  const resume = new URL(answer.headers.get('location')!, issuer).toString();
  const callback = await browser.redirectOf(resume);
  const home = await browser.redirectOf(callback);
  for (const url of [resume, callback, home]) expect(url.startsWith(gateway.url)).toBe(true);
  expect(home).toBe(`${gateway.url}/meja`);

  const me = await browser.request(`${gateway.url}/auth/me`);
  expect(await me.json()).toEqual({
    subject: sri.subject,
    title: sri.title,
    role: 'PETUGAS_DESA',
    areas: ['3307102004'],
    orgId: sri.orgId,
  });
});

test('a wrong password is told on the page, in the language of the browser', async () => {
  const answer = await signIn(new ScriptedBrowser(), 'sri', 'wrong');
  expect(answer.status).toBe(401);
  expect(await answer.text()).toContain('Nama pengguna atau kata sandi tidak cocok');
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
});

test('each demonstration account has an assignment that fits, and a token by which it is known', async () => {
  expect(DEMO_ACCOUNTS.flatMap(({ areas }) => areas).filter((area) => !isAreaPrefix(area))).toEqual([]);
  const kementerian = DEMO_ACCOUNTS.find(({ username }) => username === 'kementerian')!;
  const authorization = `Bearer ${await accessToken(issuer, kementerian)}`;
  const answer = await fetch(`${gateway.url}/api/registration/v1/workers`, { headers: { authorization } });
  expect(answer.status).toBe(201);
});

test('health asks the issuer behind the door', async () => {
  expect(await (await fetch(`${gateway.url}/health`)).json()).toMatchObject({
    parts: { 'sign-on': 'ready' },
  });
});
