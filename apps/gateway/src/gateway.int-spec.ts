import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listRoutes } from '@libs/access';
import { eventually } from '@libs/testing';
import { RunningGateway } from '../../../test/access/running-gateway.js';
import type { ScriptedBrowser } from '../../../tools/token/scripted-browser.js';

const gateway = new RunningGateway();
let admin: ScriptedBrowser;

beforeAll(async () => {
  await gateway.start();
  await gateway.assignments.seed([
    { subject: 'admin', role: 'ADMIN', title: 'Pengelola Sistem', areas: [], purposes: [] },
    { subject: 'sri', role: 'PETUGAS_DESA', title: 'Petugas', areas: ['3307102004'], purposes: [] },
  ]);
  admin = await gateway.signedIn('admin');
});
afterAll(() => gateway.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(gateway.url + path, { headers });
const ASSIGNMENTS = '/api/gateway/v1/assignments';

function as(browser: ScriptedBrowser, method: string, path: string, body?: object): Promise<Response> {
  const headers = { origin: gateway.url, 'content-type': 'application/json' };
  const change = { method, headers, body: JSON.stringify(body ?? {}) };
  return browser.request(gateway.url + path, method === 'GET' ? {} : change);
}

test('every route of the gateway says who may call it', () => {
  expect(listRoutes(gateway.app)).toEqual([
    { method: 'GET', path: '/auth/callback', rule: 'public' },
    { method: 'GET', path: '/auth/login', rule: 'public' },
    { method: 'POST', path: '/auth/logout', rule: 'public' },
    { method: 'GET', path: '/auth/me', rule: 'public' },
    { method: 'GET', path: '/health', rule: 'public' },
    { method: 'GET', path: '/live', rule: 'public' },
    { method: 'GET', path: '/ready', rule: 'public' },
    { method: 'GET', path: '/v1/assignments', rule: 'assignment:manage' },
    { method: 'DELETE', path: '/v1/assignments/:subject', rule: 'assignment:manage' },
    { method: 'PUT', path: '/v1/assignments/:subject', rule: 'assignment:manage' },
  ]);
});

test('an administrator sets, lists and ends assignments', async () => {
  const request = {
    role: 'DINAS',
    title: 'Dinas Wonosobo',
    areas: ['3307'],
    orgId: 'DINAS-3307',
    purposes: [],
  };
  expect((await as(admin, 'PUT', `${ASSIGNMENTS}/dina`, request)).status).toBe(204);
  const first = (await (await as(admin, 'GET', `${ASSIGNMENTS}?limit=1`)).json()) as {
    items: [];
    next: string;
  };
  expect(first.items).toEqual([expect.objectContaining({ subject: 'admin' })]);
  const second = await as(admin, 'GET', `${ASSIGNMENTS}?limit=1&after=${first.next}`);
  expect(await second.json()).toMatchObject({ items: [{ subject: 'dina', ...request }] });
  expect((await as(admin, 'DELETE', `${ASSIGNMENTS}/dina`)).status).toBe(204);
  expect((await as(admin, 'DELETE', `${ASSIGNMENTS}/dina`)).status).toBe(404);
});

test('the interface describes itself to anyone', async () => {
  const document = (await (await get('/api/gateway/openapi.json')).json()) as { paths: object };
  expect(Object.keys(document.paths)).toEqual(['/v1/assignments', '/v1/assignments/{subject}']);
});

test('nobody else does', async () => {
  const sri = await gateway.signedIn('sri');
  const self = { role: 'ADMIN', title: 'Saya', areas: [], purposes: [] };
  expect((await as(sri, 'PUT', `${ASSIGNMENTS}/sri`, self)).status).toBe(403);
  expect((await get(ASSIGNMENTS)).status).toBe(401);
  expect((await get('/v1/assignments')).status).toBe(401);
  const internal = { authorization: `Bearer ${await gateway.internalToken('admin')}` };
  expect((await get('/v1/assignments', internal)).status).toBe(401);
});

test.each([
  [{ role: 'ROOT' }],
  [{ areas: ['330710'] }],
  [{ areas: 'all' }],
  [{ title: '' }],
  [{ orgId: '3307105506959901' }],
  [{ until: 'tomorrow' }],
  [{ isAdmin: true }],
])('the assignment %j is refused, and nothing is changed', async (change) => {
  const request = { role: 'DINAS', title: 'Dinas', areas: ['3307'], purposes: [], ...change };
  const answer = await as(admin, 'PUT', `${ASSIGNMENTS}/wrong`, request);
  expect([400, 422]).toContain(answer.status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await gateway.assignments.findCurrent('wrong')).toBeUndefined();
});

test('health is 200 when every part is ready, else 503 and names the part that is not', async () => {
  const parts = { registration: 'ready', gateway: 'ready', 'sign-on': 'ready' };
  const all = await get('/health');
  expect([all.status, await all.json()]).toEqual([200, { status: 'ready', parts }]);

  gateway.service.ready = false;
  const notReady = await get('/health');
  gateway.service.ready = true;
  expect([notReady.status, await notReady.json()]).toEqual([
    503,
    { status: 'not-ready', parts: { ...parts, registration: 'not-ready' } },
  ]);

  const port = Number(new URL(gateway.service.url).port);
  await gateway.service.stop();
  const away = await get('/health');
  await gateway.service.start(port);
  expect([away.status, await away.json()]).toEqual([
    503,
    { status: 'not-ready', parts: { ...parts, registration: 'away' } },
  ]);
  expect([(await get('/ready')).status, (await get('/live')).status]).toEqual([200, 200]);
});

test('pages come with a policy that lets nothing foreign and nothing inline run', async () => {
  const page = await get('/meja/pekerja');
  expect(await page.text()).toContain('<title>Desa Migran</title>');
  const policy = page.headers.get('content-security-policy')!;
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'public, max-age=0',
  });
  expect(page.headers.get('strict-transport-security')).toBeNull();
});

test('an asset is kept for a year, and a file that is not there is no page', async () => {
  const asset = await get('/assets/app-1a2b.js');
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('content-type')).toContain('javascript');
  for (const path of ['/assets/gone.js', '/auth/nothing', '/.env']) {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  }
});

test('a gateway that stops finishes what it has in hand, and waits for nobody who only holds a line', async () => {
  const other = await new RunningGateway().start();
  await other.assignments.seed([
    { subject: 'admin', role: 'ADMIN', title: 'Pengelola', areas: [], purposes: [] },
  ]);
  const opened = connect(Number(new URL(other.url).port), '127.0.0.1').on('error', () => undefined);
  const headers = { authorization: `Bearer ${await other.issuer.token({ sub: 'admin' })}` };
  other.service.hold();
  const inHand = fetch(`${other.url}/api/registration/v1/workers`, { headers });
  await eventually(() => expect(other.service.seen).toHaveLength(1));
  const stopped = other.stop();
  await eventually(() => expect(opened.destroyed || opened.readableEnded).toBe(true));
  other.service.release();
  expect((await inHand).status).toBe(201);
  await stopped;
});
