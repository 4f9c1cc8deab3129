import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { InternalTokenVerifier } from '@libs/access';
import { isId } from '@libs/kernel';
import { eventually } from '@libs/testing';
import { generateKeyPair, UnsecuredJWT } from 'jose';
import { RunningGateway } from '../../../../test/access/running-gateway.js';
import type { ScriptedBrowser } from '../../../../tools/token/scripted-browser.js';

const sri = {
  role: 'PETUGAS_DESA',
  title: 'Petugas Desa Kuripan',
  areas: ['3307102004'],
  purposes: [],
} as const;

const gateway = new RunningGateway();
let bearer: string;
let browser: ScriptedBrowser;
let verifier: InternalTokenVerifier;

beforeAll(async () => {
  await gateway.start({ SERVICE_ACTIVE: 2, SERVICE_WAITING: 2 });
  await gateway.assignments.seed([{ ...sri, subject: 'sri' }]);
  bearer = await gateway.issuer.token({ sub: 'sri' });
  browser = await gateway.signedIn('sri');
  verifier = new InternalTokenVerifier(gateway.keys.verifying);
});
afterAll(() => gateway.stop());
beforeEach(() => void gateway.service.seen.splice(0));

const WORKERS = '/api/registration/v1/workers';
const get = (path: string, headers: Record<string, string> = {}) => fetch(gateway.url + path, { headers });
const byBearer = (token: string, headers: Record<string, string> = {}) =>
  get(WORKERS, { authorization: `Bearer ${token}`, ...headers });
const byCookie = (headers: Record<string, string>, method = 'POST') =>
  browser.request(gateway.url + WORKERS, { method, headers, ...(method === 'POST' && { body: '{"a":1}' }) });
const json = { 'content-type': 'application/json' };

test('a service is told who asks by an internal token, with the assignment’s scope', async () => {
  expect((await byBearer(bearer)).status).toBe(201);
  const [seen] = gateway.service.seen;
  expect(seen).toMatchObject({ method: 'GET', url: '/v1/workers' });
  const token = seen!.headers.authorization!.slice('Bearer '.length);
  expect(await verifier.verify(token)).toEqual({
    subject: 'sri',
    role: 'PETUGAS_DESA',
    areas: ['3307102004'],
    purposes: [],
    authTime: expect.any(Number),
  });
});

test('what is open to everybody is asked for without a sign-in, by no cookie and no token, and not without end', async () => {
  const strict = await new RunningGateway().start({
    PUBLIC_PER_MINUTE: 3,
    CLIENT_ADDRESS_HEADER: 'X-Real-IP',
  });
  const ask = (address: string, headers: object = {}) =>
    fetch(`${strict.url}/api/registration/v1/public/letters/7K3Q`, {
      headers: { 'x-real-ip': address, 'x-network': 'of-ones-own-choosing', ...headers },
    });
  try {
    expect((await ask('192.0.2.1', { cookie: '__Host-session=x', authorization: 'Bearer x' })).status).toBe(
      201,
    );
    const { headers } = strict.service.seen[0]!;
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('x-real-ip');
    expect(headers['x-network']).toMatch(/^[\w-]{22}$/);
    const more = [await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.1')];
    expect(more.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect(await more[2]!.json()).toMatchObject({ type: '/problems/asked-too-often', status: 429 });
    expect(more[2]!.headers.get('retry-after')).toBe('10');
    expect((await ask('192.0.2.1, 192.0.2.2')).status).toBe(201);
    expect((await fetch(`${strict.url}${WORKERS}`)).status).toBe(401);
  } finally {
    await strict.stop();
  }
});

test('nothing by which someone could claim to be somebody passes', async () => {
  await byBearer(bearer, {
    cookie: '__Host-session=x; other=y',
    'x-user': 'admin',
    'x-forwarded-for': '10.0.0.1',
    'x-purpose': 'AUDIT',
    forwarded: 'for=10.0.0.1',
    'proxy-authorization': 'Basic eA==',
    role: 'ADMIN',
  });
  const { headers } = gateway.service.seen[0]!;
  expect(headers.authorization).not.toContain(bearer);
  expect(Object.keys(headers).sort()).toEqual([
    'accept',
    'accept-language',
    'authorization',
    'connection',
    'host',
    'traceparent',
    'x-correlation-id',
  ]);
  expect(headers.host).toBe(new URL(gateway.service.url).host);
});

test('a change passes whole: method, query, body, key and condition; and so does the answer', async () => {
  const answer = await fetch(`${gateway.url}${WORKERS}?dry=1`, {
    method: 'PATCH',
    headers: { ...json, authorization: `Bearer ${bearer}`, 'idempotency-key': 'k-1', 'if-match': '"3"' },
    body: '{"name":"Siti Contoh"}',
  });
  expect(gateway.service.seen[0]).toMatchObject({
    method: 'PATCH',
    url: '/v1/workers?dry=1',
    body: '{"name":"Siti Contoh"}',
    headers: { 'idempotency-key': 'k-1', 'if-match': '"3"', 'content-type': 'application/json' },
  });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({ workerId: '1' });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    etag: '"1"',
    location: '/v1/workers/1',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
});

test('a request keeps its thread, or is given one', async () => {
  const id = '0197c0de-7a01-7c11-9a55-2f6e0c9d0001';
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const answer = await byBearer(bearer, {
    'x-correlation-id': id,
    traceparent: `00-${trace}-b7ad6b7169203331-01`,
  });
  expect(answer.headers.get('x-correlation-id')).toBe(id);
  await byBearer(bearer, { 'x-correlation-id': '3307105506959901', traceparent: 'nonsense' });
  const [first, second] = gateway.service.seen.map(({ headers }) => headers);
  expect(first!['x-correlation-id']).toBe(id);
  expect(first!['traceparent']).toMatch(new RegExp(`^00-${trace}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`));
  expect(isId(second!['x-correlation-id'])).toBe(true);
  expect(second!['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
});

test('without a sign-in nothing reaches a service, except the document of its interface', async () => {
  for (const headers of [
    {},
    { cookie: '__Host-session=nonsense' },
    { authorization: 'Basic c3JpOnNyaQ==' },
  ]) {
    const answer = await get(WORKERS, headers as Record<string, string>);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ type: '/problems/not-signed-in', status: 401 });
  }
  expect(gateway.service.seen).toEqual([]);
  expect((await get('/api/registration/openapi.json')).status).toBe(201);
  expect(gateway.service.seen[0]!.headers.authorization).toBeUndefined();
});

test.each([
  ['/api/training/v1/batches'],
  ['/api/registration/ready'],
  ['/api/registration/v1/../metrics'],
  ['/api/gateway/health'],
])('%s is nowhere', async (path) => {
  // fetch would resolve the dots by itself
  const status = await rawStatus(
    `GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${bearer}\r\nConnection: close\r\n\r\n`,
  );
  expect(status).toBe(404);
  expect(gateway.service.seen).toEqual([]);
});

test.each<[string, () => string | Promise<string>]>([
  [
    'of alg none',
    () => new UnsecuredJWT({ sub: 'sri', aud: 'desa-migran-api', iss: gateway.issuer.url }).encode(),
  ],
  ['that has expired', () => gateway.issuer.token({ sub: 'sri', exp: 1_700_000_000 })],
  ['of another audience', () => gateway.issuer.token({ sub: 'sri', aud: 'something-else' })],
  [
    'that is an ID token',
    () => gateway.issuer.token({ sub: 'sri', aud: 'gateway', nonce: 'n' }, { type: 'JWT' }),
  ],
  ['of another issuer', () => gateway.issuer.token({ sub: 'sri', iss: 'http://evil.example' })],
  ['without a subject', () => gateway.issuer.token({})],
  [
    'signed with another key',
    async () => gateway.issuer.token({ sub: 'sri' }, { key: (await generateKeyPair('RS256')).privateKey }),
  ],
  ['tampered', () => bearer.replace(/\.[^.]+\./, `.${btoa('{"sub":"admin"}')}.`)],
  ['that is an internal token', async () => gateway.internalToken('sri')],
])('a bearer token %s is refused', async (_, craft) => {
  expect((await byBearer(await craft())).status).toBe(401);
  expect(gateway.service.seen).toEqual([]);
});

test('an outside issuer’s token sent straight to a service is refused there', async () => {
  await expect(verifier.verify(bearer)).rejects.toThrow('Sign in first');
});

test('a change by cookie needs our origin, and JSON or a file that no form sends; a look does not', async () => {
  expect((await byCookie({ ...json, origin: gateway.url })).status).toBe(201);
  const photo = { 'content-type': 'image/jpeg' };
  expect((await byCookie({ ...photo, origin: gateway.url })).status).toBe(201);
  expect((await byCookie({}, 'GET')).status).toBe(201);
  gateway.service.seen.splice(0);
  const refused = await byCookie({ ...json, origin: 'https://evil.example' });
  expect([refused.status, (await refused.json()) as object]).toEqual([
    403,
    expect.objectContaining({ type: '/problems/foreign-origin' }),
  ]);
  expect((await byCookie(json)).status).toBe(403);
  expect((await byCookie({ ...photo, origin: 'https://evil.example' })).status).toBe(403);
  for (const type of ['image/svg+xml', 'multipart/form-data', 'application/x-www-form-urlencoded'])
    expect((await byCookie({ 'content-type': type, origin: gateway.url })).status).toBe(415);
  expect((await byCookie({ ...json, origin: 'null' })).status).toBe(403);
  expect((await byCookie({ ...json, origin: `${gateway.url}.evil.example` })).status).toBe(403);
  expect((await byCookie({ 'content-type': 'text/plain', origin: gateway.url })).status).toBe(415);
  expect((await byCookie({ 'content-type': 'application/jsonp', origin: gateway.url })).status).toBe(415);
  expect((await byCookie({ origin: gateway.url }, 'DELETE')).status).toBe(415);
  expect(gateway.service.seen).toEqual([]);
});

test('a machine’s change needs no origin: nobody can make a browser send its token', async () => {
  const headers = { ...json, authorization: `Bearer ${bearer}` };
  expect((await fetch(gateway.url + WORKERS, { method: 'POST', headers, body: '{}' })).status).toBe(201);
});

test('more than a megabyte is refused, told beforehand or not', async () => {
  const head = `POST ${WORKERS} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${bearer}\r\nContent-Type: application/json\r\n`;
  expect(await rawStatus(`${head}Content-Length: 1048577\r\n\r\n`)).toBe(413);
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  expect(await rawStatus(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(17)}`)).toBe(413);
  const whole = `${head}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(16)}0\r\n\r\n`;
  expect(await rawStatus(whole)).toBe(201);
  expect(gateway.service.seen.map(({ body }) => body.length)).toEqual([1_048_576]);
});

test('beyond what a service can do, a request is refused at once, and those before it are served', async () => {
  gateway.service.hold();
  const served = [1, 2, 3, 4].map(() => byBearer(bearer));
  await eventually(() => expect(gateway.service.seen).toHaveLength(2));
  const refused = await Promise.all([1, 2, 3].map(() => byBearer(bearer)));
  expect(refused.map(({ status }) => status)).toEqual([503, 503, 503]);
  expect(refused[0]!.headers.get('retry-after')).toBe('1');
  expect(await refused[0]!.json()).toMatchObject({ type: '/problems/overloaded', status: 503 });
  expect(gateway.service.seen).toHaveLength(2);
  gateway.service.release();
  expect((await Promise.all(served)).map(({ status }) => status)).toEqual([201, 201, 201, 201]);
});

test('who goes away makes room', async () => {
  gateway.service.hold();
  const leaving = new AbortController();
  const gone = [1, 2, 3, 4].map(() =>
    fetch(gateway.url + WORKERS, {
      headers: { authorization: `Bearer ${bearer}` },
      signal: leaving.signal,
    }).catch(() => 'gone'),
  );
  await eventually(() => expect(gateway.service.seen).toHaveLength(2));
  leaving.abort();
  expect(await Promise.all(gone)).toEqual(['gone', 'gone', 'gone', 'gone']);
  gateway.service.release();
  await eventually(async () => expect((await byBearer(bearer)).status).toBe(201));
});

test('a service that is away is said to be away, and served again when it is back', async () => {
  const port = Number(new URL(gateway.service.url).port);
  await gateway.service.stop();
  const answer = await byBearer(bearer, { 'accept-language': 'en' });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(await answer.json()).toMatchObject({ type: '/problems/service-away', service: 'registration' });
  await gateway.service.start(port);
  expect((await byBearer(bearer)).status).toBe(201);
});

/** Sends bytes as they are, and reads the status of the answer. */
function rawStatus(bytes: string): Promise<number> {
  const { port } = new URL(gateway.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text);
      if (!status) return;
      socket.destroy();
      resolve(Number(status[1]));
    });
    socket.on('error', reject);
  });
}
