import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  createParamDecorator,
} from '@nestjs/common';
import type { Access } from './access.js';
import { Forbidden, NotSignedIn, SignInStale } from './access.errors.js';
import { InternalTokenVerifier } from './internal-token.js';
import { may, type Permission } from './permissions.js';

/** What a route declares about who may call it. */
export type Rule = Permission | 'public';

const RULE = Symbol('rule');
const FRESH = Symbol('fresh');
const ACCESS = Symbol('access');

interface Asked {
  readonly headers: { readonly authorization?: string };
  [ACCESS]?: Access;
}

/** The route may be called by roles with this permission. Every route declares one; an undeclared one is 403. */
export const Permit = (permission: Permission): MethodDecorator => SetMetadata(RULE, permission);

/** The route may be called by anyone: health, the steps of signing in, and what a service has for everybody under `/v1/public/`. */
export const Public = (): MethodDecorator => SetMetadata(RULE, 'public' satisfies Rule);

/** Minutes for which a sign-in is fresh: long enough to come back from the sign-on and press the button. */
export const FRESH_MINUTES = 5;

/**
 * Beside `@Permit`: whoever calls the route has proved who they are within the last minutes. For what one press decides
 * about many, at a desk where somebody else may have sat down since.
 */
export const FreshSignIn = (): MethodDecorator => SetMetadata(FRESH, true);

/** Gives a route the `Access` of whoever asks. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext) =>
  accessOf(context.switchToHttp().getRequest<object>()),
);

/** The rule that a controller's method declares, if any. */
export function ruleOf(handler: object): Rule | undefined {
  return Reflect.getMetadata(RULE, handler) as Rule | undefined;
}

/** Whether a controller's method asks for a fresh sign-in. */
export function asksFreshSignIn(handler: object): boolean {
  return Reflect.getMetadata(FRESH, handler) === true;
}

/** Who asks. Only on routes behind `@Permit`; elsewhere nobody has been identified. */
export function accessOf(request: object): Access {
  const access = (request as Asked)[ACCESS];
  if (!access) throw new NotSignedIn();
  return access;
}

/** Whom a refusal met, as the audit names her: by account, role and organisation, never by name. Nobody before a token was read. */
export function askerOf(request: object): Pick<Access, 'subject' | 'role' | 'orgId'> | undefined {
  const access = (request as Asked)[ACCESS];
  if (!access) return undefined;
  const { subject, role, orgId } = access;
  return { subject, role, ...(orgId && { orgId }) };
}

/** The first layer (architecture §7): nothing is served that does not say who may ask, and to nobody else. */
@Injectable()
export class PermitGuard implements CanActivate {
  constructor(private readonly tokens: InternalTokenVerifier) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    // An event is heard, not asked for: who may tell it is settled by the broker and by the topic's owner.
    if (context.getType() !== 'http') return true;
    const rule = ruleOf(context.getHandler());
    if (rule === 'public') return true;
    if (rule === undefined) throw new Forbidden();

    const request = context.switchToHttp().getRequest<Asked>();
    const admitting = (access: Access): true =>
      this.admit(request, access, rule, asksFreshSignIn(context.getHandler()));
    const access = this.tokens.verify(bearerToken(request));
    // Most tokens are known already: then no promise is made.
    return access instanceof Promise ? access.then(admitting) : admitting(access);
  }

  private admit(request: Asked, access: Access, permission: Permission, fresh: boolean): true {
    // Before she is let in or not: a refusal is recorded with whom it met.
    request[ACCESS] = access;
    if (!may(access.role, permission)) throw new Forbidden();
    if (fresh && !this.tokens.signedInWithin(access, FRESH_MINUTES)) throw new SignInStale(FRESH_MINUTES);
    return true;
  }
}

function bearerToken(request: Asked): string {
  const header = request.headers.authorization;
  if (!header?.startsWith('Bearer ')) throw new NotSignedIn();
  return header.slice('Bearer '.length);
}
