import { expect, test } from '@jest/globals';
import { clearCookie, cookie, SESSION_COOKIE, setCookie, withoutOurs } from './cookies.js';

test('one cookie is found among others, by its whole name', () => {
  const header = 'a=1; x__Host-session=no; __Host-session=abc=def; b=2';
  expect(cookie(header, SESSION_COOKIE)).toBe('abc=def');
  expect(cookie(header, 'c')).toBeUndefined();
  expect(cookie(undefined, SESSION_COOKIE)).toBeUndefined();
});

test('a cookie is for this host, for no script, over TLS or localhost', () => {
  expect(setCookie(SESSION_COOKIE, 'abc', 60)).toBe(
    '__Host-session=abc; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=60',
  );
  expect(clearCookie(SESSION_COOKIE)).toContain('Max-Age=0');
});

test('the issuer behind us sees its own cookies and none of ours', () => {
  expect(withoutOurs('__Host-session=abc; _session=1; __Host-sign-in=x; _session.sig=2')).toBe(
    '_session=1; _session.sig=2',
  );
});
