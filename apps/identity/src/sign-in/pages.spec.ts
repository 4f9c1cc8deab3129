import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { Html, html } from './html.js';
import { languageOf, showPage, signInPage } from './pages.js';

const context = (query: Record<string, string> = {}, browser: string | false = 'id') => {
  const headers: Record<string, string> = {};
  return {
    query,
    headers,
    acceptsLanguages: () => browser,
    set: (fields: Record<string, string>) => Object.assign(headers, fields),
    status: 0,
    type: '',
    body: undefined,
  } as unknown as Parameters<typeof showPage>[0] & { headers: Record<string, string>; body: string };
};

test('what a person typed comes back as text, never as HTML', () => {
  const page = signInPage({
    language: 'id',
    uid: 'abc',
    username: '"><script>alert(1)</script>',
    refused: true,
  });
  expect(page.text).not.toContain('<script');
  expect(page.text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  expect(html`<p>${new Html('<b>')}${"'&"}${false}${undefined}</p>`.text).toBe('<p><b>&#39;&amp;</p>');
});

test('the page speaks the language asked for, else the browser’s, else Indonesian', () => {
  expect(languageOf(context({ lang: 'en' }))).toBe('en');
  expect(languageOf(context({}, 'id'), 'en-GB')).toBe('en');
  expect(languageOf(context({ lang: 'id' }, 'en'), 'en')).toBe('id');
  expect(languageOf(context({}, 'en'))).toBe('en');
  expect(languageOf(context({}, false))).toBe('id');
  expect(languageOf(context({ lang: 'xx' }))).toBe('id');
});

test('a refusal is announced, and points from the field to what is wrong', () => {
  const page = signInPage({ language: 'en', uid: 'abc', username: 'sri', refused: true }).text;
  expect(page).toContain('role="alert" id="refusal"');
  expect(page).toContain('aria-describedby="refusal"');
  expect(signInPage({ language: 'en', uid: 'abc' }).text).not.toContain('role="alert"');
});

test('the policy allows the style of the page, byte for byte', () => {
  const ctx = context();
  showPage(ctx, signInPage({ language: 'id', uid: 'abc' }));
  const [, style = ''] = /<style>([^]*)<\/style>/.exec(ctx.body) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(ctx.headers['Content-Security-Policy']).toContain(`style-src 'sha256-${hash}'`);
});

test('no page may run a script, be framed or be kept', () => {
  const ctx = context();
  showPage(ctx, signInPage({ language: 'id', uid: 'abc' }));
  expect(ctx.headers['Content-Security-Policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
  expect(ctx.headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  expect(ctx.headers['Cache-Control']).toBe('no-store');
  expect(ctx.body).not.toContain('<script');
});
