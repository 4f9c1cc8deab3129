import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RunningGateway } from '../../../../test/access/running-gateway.js';
import { ScriptedBrowser } from '../../../../tools/token/scripted-browser.js';

const sri = {
  role: 'PETUGAS_DESA',
  title: 'Petugas Desa Kuripan',
  areas: ['3307102004'],
  purposes: [],
} as const;

const gateway = new RunningGateway();
beforeAll(async () => {
  await gateway.start();
  await gateway.assignments.seed([{ ...sri, subject: 'sri' }]);
});
afterAll(() => gateway.stop());

const json = { 'content-type': 'application/json' };
const me = (browser: ScriptedBrowser) => browser.request(`${gateway.url}/auth/me`);

test('an issuer that takes an old sign-in for a new one signs nobody in', async () => {
  const browser = new ScriptedBrowser();
  gateway.issuer.subject = 'sri';
  gateway.issuer.signedInAgo = 3600;
  const back = await browser.redirectOf(await browser.redirectOf(`${gateway.url}/auth/login`));
  expect(await browser.redirectOf(back)).toBe(`${gateway.url}/?sign-in=failed`);
  gateway.issuer.signedInAgo = 0;
  expect((await me(browser)).status).toBe(401);
});

test('whoever comes back from the issuer is signed in, and told as what', async () => {
  const answer = await me(await gateway.signedIn('sri'));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    subject: 'sri',
    title: 'Petugas Desa Kuripan',
    role: 'PETUGAS_DESA',
    areas: ['3307102004'],
  });
});

test('the session cookie is for this host alone, for no script, and kept thirty days for a desk', async () => {
  const browser = new ScriptedBrowser();
  gateway.issuer.subject = 'sri';
  const back = await browser.redirectOf(await browser.redirectOf(`${gateway.url}/auth/login`));
  const answer = await browser.request(back);
  const [session] = answer.headers.getSetCookie().filter((text) => text.startsWith('__Host-session'));
  expect(session).toMatch(
    /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=2592000$/,
  );
});

test('the way out carries PKCE, state and nonce, and asks anew who is there', async () => {
  const browser = new ScriptedBrowser();
  const out = new URL(await browser.redirectOf(`${gateway.url}/auth/login`));
  const query = Object.fromEntries(out.searchParams);
  expect(query).toMatchObject({ code_challenge_method: 'S256', prompt: 'login', response_type: 'code' });
  for (const name of ['state', 'nonce', 'code_challenge']) expect(query[name]).toMatch(/^[\w-]{43}$/);
});

test('one comes back to where one was, and never to somewhere else', async () => {
  const landing = async (returnTo: string) => {
    const browser = new ScriptedBrowser();
    const login = `${gateway.url}/auth/login?returnTo=${encodeURIComponent(returnTo)}`;
    return browser.redirectOf(await browser.redirectOf(await browser.redirectOf(login)));
  };
  expect(await landing('/meja/pekerja?halaman=2')).toBe(`${gateway.url}/meja/pekerja?halaman=2`);
  for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example']) {
    expect(await landing(elsewhere)).toBe(`${gateway.url}/`);
  }
});

test('an answer for another browser, a second time, or made up, signs nobody in', async () => {
  const begun = new ScriptedBrowser();
  const back = await begun.redirectOf(await begun.redirectOf(`${gateway.url}/auth/login`));
  const failed = `${gateway.url}/?sign-in=failed`;

  const other = new ScriptedBrowser();
  expect(await other.redirectOf(back)).toBe(failed);
  expect((await me(other)).status).toBe(401);

  await begun.redirectOf(back);
  expect(await begun.redirectOf(back)).toBe(failed);
  const madeUp = new ScriptedBrowser();
  await madeUp.redirectOf(`${gateway.url}/auth/login`);
  expect(await madeUp.redirectOf(`${gateway.url}/auth/callback?code=x&state=y`)).toBe(failed);
  expect(await madeUp.redirectOf(`${gateway.url}/auth/callback?error=access_denied`)).toBe(failed);
});

test('who signs out is out, here and at the issuer', async () => {
  const browser = await gateway.signedIn('sri');
  const headers = { ...json, origin: gateway.url };
  const answer = await browser.request(`${gateway.url}/auth/logout`, { method: 'POST', headers, body: '{}' });
  expect(answer.status).toBe(204);
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-session=; .*Max-Age=0$/);
  expect(gateway.issuer.revoked).toHaveLength(1);
});

test('a cookie that was kept is worth nothing after signing out, and another page cannot sign anybody out', async () => {
  const browser = await gateway.signedIn('sri');
  const kept = browser.copy();
  const post = (origin: string) =>
    browser.request(`${gateway.url}/auth/logout`, {
      method: 'POST',
      headers: { ...json, origin },
      body: '{}',
    });
  expect((await post('https://evil.example')).status).toBe(403);
  expect((await me(kept)).status).toBe(200);
  expect((await post(gateway.url)).status).toBe(204);
  expect((await me(kept)).status).toBe(401);
});

test('who has no assignment is signed in, and may do nothing', async () => {
  const answer = await me(await gateway.signedIn('stranger'));
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ type: '/problems/no-assignment', status: 403 });
});

test('an issuer that fails is said to be away', async () => {
  const browser = new ScriptedBrowser();
  const back = await browser.redirectOf(await browser.redirectOf(`${gateway.url}/auth/login`));
  gateway.issuer.failure = { status: 503, error: 'temporarily_unavailable' };
  const answer = await browser.request(back);
  gateway.issuer.failure = undefined;
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(await answer.json()).toMatchObject({ type: '/problems/sign-on-away' });
});
