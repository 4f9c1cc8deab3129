import { createHash } from 'node:crypto';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { DEMO_ACCOUNTS } from '../demo-accounts.js';
import { Html, html } from './html.js';
import { WORDS, type Language, type Words } from './words.js';

type Context = Pick<KoaContextWithOIDC, 'set' | 'query' | 'acceptsLanguages'> & {
  status: number;
  type: string;
  body: unknown;
};

/** Readable at 360 px and at 400 % zoom, controls of 48 px, contrast AA; no script and no font from elsewhere. */
const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#f5f5f5}
main{max-width:26rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.25}
label{display:block;margin:1rem 0 .25rem;font-weight:600}
input{width:100%;min-height:3rem;padding:.5rem .75rem;font:inherit;border:2px solid #595959;border-radius:4px;background:#fff}
button{width:100%;min-height:3rem;margin-top:1.5rem;font:inherit;font-weight:600;color:#fff;background:#0a4f8f;border:0;border-radius:4px}
:focus-visible{outline:3px solid #ffb300;outline-offset:2px}
.refusal{padding:.75rem 1rem;border:3px solid #b3261e;background:#fff}
.notice{padding:.75rem 1rem;border-left:6px solid #8a5a00;background:#fff8e6}
a{color:#0a4f8f}
table{width:100%;border-collapse:collapse;font-size:.9375rem;overflow-wrap:anywhere}
th,td{padding:.375rem;text-align:left;vertical-align:top;border-bottom:1px solid #c4c4c4}
summary{min-height:3rem;padding-top:.75rem}
`;

/** In one piece, since the policy allows exactly these bytes. */
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** No `form-action`: browsers hold it against the redirects that follow a form, and those lead back to the client. */
const SECURITY_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; frame-ancestors 'none'`;

/** The language asked for on the page, by the client, or by the browser; Indonesian where none of them says. */
export function languageOf(ctx: Context, uiLocales?: unknown): Language {
  const asked = [ctx.query['lang'], uiLocales].find((value) => typeof value === 'string' && value !== '');
  if (typeof asked === 'string') return asked.startsWith('en') ? 'en' : 'id';
  return ctx.acceptsLanguages('id', 'en') === 'en' ? 'en' : 'id';
}

export function showPage(ctx: Context, page: Html, status = 200): void {
  ctx.status = status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set({
    'Content-Security-Policy': SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  ctx.body = page.text;
}

interface SignIn {
  readonly language: Language;
  readonly uid: string;
  readonly username?: string;
  readonly refused?: boolean;
}

export function signInPage({ language, uid, username, refused = false }: SignIn): Html {
  const words = WORDS[language];
  return document(
    language,
    words.signIn,
    html`
      <p class="notice">${words.demonstration}</p>
      ${refused && html`<p class="refusal" role="alert" id="refusal">${words.refused}</p>`}
      <form method="post" action="${uid}?lang=${language}">
        <label for="username">${words.username}</label>
        <input
          id="username"
          name="username"
          value="${username}"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
          ${refused && html`aria-describedby="refusal"`}
        />
        <label for="password">${words.password}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button type="submit">${words.signIn}</button>
      </form>
      ${accountsTable(words)}
      <p>
        <a href="?lang=${words.otherLanguage}" lang="${words.otherLanguage}" hreflang="${words.otherLanguage}"
          >${words.otherLanguageName}</a
        >
      </p>
    `,
  );
}

function accountsTable(words: Words): Html {
  return html`
    <details>
      <summary>${words.accounts}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.office}</th>
            <th scope="col">${words.username}</th>
            <th scope="col">${words.password}</th>
          </tr>
        </thead>
        <tbody>
          ${DEMO_ACCOUNTS.map(
            ({ title, username, password }) =>
              html`<tr>
                <td>${title}</td>
                <td>${username}</td>
                <td>${password}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  `;
}

export function expiredPage(language: Language): Html {
  const words = WORDS[language];
  return document(language, words.expired, html`<p>${words.startAgain}</p>`);
}

export function errorPage(ctx: KoaContextWithOIDC, out: ErrorOut): void {
  const language = languageOf(ctx);
  const words = WORDS[language];
  showPage(
    ctx,
    document(
      language,
      words.failed,
      html`<p>${words.startAgain}</p>
        <p>${out.error}</p>`,
    ),
    ctx.status,
  );
}

/** @param form the library's own form; it has no button */
export function signOutPage(ctx: KoaContextWithOIDC, form: string): void {
  const language = languageOf(ctx);
  const words = WORDS[language];
  const button = html`<button type="submit" name="logout" value="yes" form="op.logoutForm">
    ${words.signOut}
  </button>`;
  showPage(ctx, document(language, words.signOut, html`${new Html(form)}${button}`));
}

export function signedOutPage(ctx: KoaContextWithOIDC): void {
  const language = languageOf(ctx);
  showPage(ctx, document(language, WORDS[language].signedOut, html``));
}

function document(language: Language, title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Desa Migran</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
