import type { IncomingMessage } from 'node:http';
import { errors, type KoaContextWithOIDC, type Provider } from 'oidc-provider';
import type { Accounts } from '../accounts/accounts.js';
import { expiredPage, languageOf, showPage, signInPage } from './pages.js';

type Middleware = Parameters<Provider['use']>[0];

/** The page where a person says who they are, and the answer to it. */
export function signInRoutes(issuer: Provider, accounts: Accounts): Middleware {
  return async (ctx, next) => {
    const asked = /^\/sign-in\/[\w-]+$/.test(ctx.path) && ['GET', 'POST'].includes(ctx.method);
    if (!asked) {
      await next();
      return;
    }
    try {
      await answer(ctx as KoaContextWithOIDC);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      showPage(ctx, expiredPage(languageOf(ctx)), 400);
    }
  };

  async function answer(ctx: KoaContextWithOIDC): Promise<void> {
    const { params, uid } = await issuer.interactionDetails(ctx.req, ctx.res);
    const language = languageOf(ctx, params['ui_locales']);
    if (ctx.method === 'GET') {
      showPage(ctx, signInPage({ language, uid }));
      return;
    }

    const { username = '', password = '' } = await readForm(ctx.req);
    const accountId = await accounts.signIn(username.trim().toLowerCase(), password);
    if (!accountId) {
      showPage(ctx, signInPage({ language, uid, username, refused: true }), 401);
      return;
    }
    const login = { accountId, remember: false, amr: ['pwd'] };
    ctx.redirect(await issuer.interactionResult(ctx.req, ctx.res, { login }));
    ctx.status = 303;
  }
}

const MAX_FORM_BYTES = 4096;

async function readForm(request: IncomingMessage): Promise<{ username?: string; password?: string }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_FORM_BYTES) return {};
    chunks.push(chunk);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
}
