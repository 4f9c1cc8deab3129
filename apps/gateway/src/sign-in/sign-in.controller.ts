import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { type Access, Public } from '@libs/access';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Assignments } from '../assignments/assignments.js';
import { credentialOf, Credentials } from '../door/credentials.js';
import { assertOwnOrigin } from '../door/own-origin.js';
import { clearCookie, cookie, SESSION_COOKIE, setCookie, SIGN_IN_COOKIE } from '../sessions/cookies.js';
import { Seal } from '../sessions/sealed.js';
import { Sessions } from '../sessions/sessions.js';
import { Issuer, type PendingSignIn } from './issuer.js';
import { IssuerAway, SignInEnded, SignInFailed } from './sign-in.errors.js';

/** Our own origin, by which a change is known to come from a page of ours. */
export const ORIGIN = Symbol('origin');

const TEN_MINUTES = 600;
const PURPOSE = 'sign-in';

interface Pending extends PendingSignIn {
  readonly returnTo: string;
}

/** Who is signed in. No token and no private name: a page can leak neither. */
export type SignedInPerson = Pick<Access, 'subject' | 'role' | 'areas' | 'orgId'> & {
  readonly title: string;
};

/** The way out to the issuer and back, and the way out of here. */
@ApiExcludeController()
@Controller('auth')
export class SignInController {
  constructor(
    private readonly issuer: Issuer,
    private readonly sessions: Sessions,
    private readonly assignments: Assignments,
    private readonly credentials: Credentials,
    private readonly seal: Seal,
    @Inject(ORIGIN) private readonly origin: string,
  ) {}

  @Get('login')
  @Public()
  async login(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { returnTo } = request.query as { readonly returnTo?: unknown };
    const languages = request.headers['accept-language'];
    const { url, pending } = await this.issuer.begin(languages?.startsWith('en') ? 'en' : 'id');
    const remembered: Pending = { ...pending, returnTo: localPath(returnTo) };
    const sealed = this.seal.close(JSON.stringify(remembered), PURPOSE).toString('base64url');
    await reply.header('set-cookie', setCookie(SIGN_IN_COOKIE, sealed, TEN_MINUTES)).redirect(url, 303);
  }

  @Get('callback')
  @Public()
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { cookie: cookies } = request.headers;
    void reply.header('set-cookie', clearCookie(SIGN_IN_COOKIE));
    try {
      const pending = this.pendingOf(cookies);
      const signedIn = await this.issuer.complete(new URL(request.url, this.origin).search, pending);
      const assignment = await this.assignments.findCurrent(signedIn.subject);
      const idle = Sessions.idleSeconds(assignment?.role);
      await this.end(cookies); // who signs in anew leaves no older session behind
      const value = await this.sessions.open(signedIn, idle);
      await reply
        .header('set-cookie', setCookie(SESSION_COOKIE, value, idle))
        .redirect(pending.returnTo, 303);
    } catch (error) {
      if (!(error instanceof SignInFailed)) throw error;
      await reply.redirect('/?sign-in=failed', 303);
    }
  }

  @Post('logout')
  @HttpCode(204)
  @Public()
  async logout(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    assertOwnOrigin(request.raw, this.origin);
    await this.end(request.headers.cookie);
    void reply.header('set-cookie', clearCookie(SESSION_COOKIE));
  }

  @Get('me')
  @Public()
  async me(@Req() request: FastifyRequest): Promise<SignedInPerson> {
    const { access, title } = await this.credentials.vouch(credentialOf(request.headers));
    const { subject, role, areas, orgId } = access;
    return { subject, title, role, areas, ...(orgId && { orgId }) };
  }

  private pendingOf(cookies: string | undefined): Pending {
    const sealed = cookie(cookies, SIGN_IN_COOKIE);
    const text = sealed && this.seal.open(Buffer.from(sealed, 'base64url'), PURPOSE);
    if (!text) throw new SignInFailed();
    return JSON.parse(text) as Pending;
  }

  private async end(cookies: string | undefined): Promise<void> {
    const session = cookie(cookies, SESSION_COOKIE);
    const refreshToken = session && (await this.sessions.close(session));
    // The session is over here whatever the issuer says to it.
    if (refreshToken) await this.issuer.revoke(refreshToken).catch(ignoreAway);
  }
}

function ignoreAway(error: unknown): void {
  if (!(error instanceof IssuerAway || error instanceof SignInEnded)) throw error;
}

/** A path of ours and nothing else: not `//elsewhere`, not `/\elsewhere`; and short enough for a cookie. */
export function localPath(text: unknown): string {
  return typeof text === 'string' && /^\/(?![/\\])[\w\-./?=&%~:]{0,500}$/.test(text) ? text : '/';
}
