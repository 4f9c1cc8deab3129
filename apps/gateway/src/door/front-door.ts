import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Correlation, correlationOf, Overloaded } from '@libs/http';
import { isId } from '@libs/kernel';
import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { withoutOurs } from '../sessions/cookies.js';
import { credentialOf, type Credentials } from './credentials.js';
import { AskedTooOften } from './door.errors.js';
import { NetworkNames } from './network-names.js';
import { assertOwnOrigin } from './own-origin.js';
import type { Refuse } from './refuse.js';
import { targetOf, type Target } from './target.js';
import type { Turnstile } from './turnstile.js';
import { BODY_LIMIT, type Forwarding, type Header, type Upstream } from './upstream.js';

/** One for all: the stack of each would be the same, and cost a sixth of its refusal. */
const OVERLOADED = new Overloaded();

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * All that a service sees of a request besides method, path and body. A list of what may pass, so that nothing by
 * which someone could claim to be somebody does: no cookie, no Authorization, no X-*, no Forwarded.
 */
const PASSED_ON = new Set([
  'accept',
  'accept-language',
  'content-type',
  'content-encoding',
  'idempotency-key',
  'if-match',
  'if-none-match',
]);
/** The embedded issuer authenticates its own clients, and keeps cookies of its own. */
const PASSED_TO_ISSUER = new Set([...PASSED_ON, 'authorization', 'origin']);

/** The name under which the gateway's own administration is asked for, by the same way as any service's. */
const OWN_NAME = 'gateway';

export interface DoorSettings {
  readonly services: ReadonlyMap<string, Upstream>;
  /** The embedded issuer and the path under which people see it; absent where the issuer is somewhere else. */
  readonly issuer?: { readonly path: string; readonly upstream: Upstream } | undefined;
  /** The origin of our own pages. */
  readonly origin: string;
  readonly dataHeaders: Readonly<Record<string, string>>;
  /** Who asks, where a proxy before us says so; else the other end of the connection. */
  readonly clientAddressHeader?: string | undefined;
}

/**
 * The one way in. What goes to a service is told apart, admitted, vouched for and streamed before any framework sees
 * it, since every request pays for what is done here; the rest is the gateway's own.
 */
export class FrontDoor {
  private readonly dataHeaders: readonly Header[];
  private readonly networks = new NetworkNames();

  constructor(
    private readonly settings: DoorSettings,
    private readonly credentials: Credentials,
    private readonly turnstile: Turnstile,
    private readonly refuse: Refuse,
  ) {
    this.dataHeaders = Object.entries(settings.dataHeaders);
  }

  /** @param own the gateway's own routes: sign-in, health, pages, administration */
  handle(request: IncomingMessage, response: ServerResponse, own: Handler): void {
    // From outside it must be a UUID, so that nothing personal comes into our logs by it.
    if (!isId(request.headers['x-correlation-id'])) delete request.headers['x-correlation-id'];
    const url = request.url ?? '/';
    const { issuer } = this.settings;
    if (url.startsWith('/api/')) {
      this.toService(request, response, own);
    } else if (issuer && url.startsWith(`${issuer.path}/`)) {
      this.toIssuer(request, response, issuer.upstream);
    } else {
      // An internal token comes to our own routes from `toOurselves` and from nowhere else.
      delete request.headers.authorization;
      own(request, response);
    }
  }

  private toService(request: IncomingMessage, response: ServerResponse, own: Handler): void {
    const target = targetOf(request.url!);
    const upstream = target && this.settings.services.get(target.service);
    const refuse = (error: unknown) => this.refuse(request, response, error);

    if (target?.service === OWN_NAME) {
      void this.toOurselves(request, target, () => own(request, response)).catch(refuse);
    } else if (!upstream) {
      refuse(new NotFoundException());
    } else if (target.open && !this.turnstile.admits(this.addressOf(request), Date.now())) {
      refuse(new AskedTooOften());
    } else {
      this.admit(request, upstream, refuse, async () => {
        const thread = begun(request);
        const token = await this.internalToken(request, target);
        if (response.destroyed) return; // gone while it waited
        const headers = passedOn(request, PASSED_ON, thread);
        if (token) headers.push('authorization', `Bearer ${token}`);
        if (target.open) headers.push('x-network', this.networks.of(this.addressOf(request), Date.now()));
        const answerHeaders: Header[] = [...this.dataHeaders, ['x-correlation-id', thread.correlationId]];
        const forwarding: Forwarding = { path: target.path, headers, answerHeaders };
        await upstream.forward(request, response, forwarding);
      });
    }
  }

  /** Our own administration is guarded as a service is: by the internal token. */
  private async toOurselves(request: IncomingMessage, target: Target, own: () => void): Promise<void> {
    const token = await this.internalToken(request, target);
    request.headers.authorization = token && `Bearer ${token}`;
    request.url = target.path;
    own();
  }

  private toIssuer(request: IncomingMessage, response: ServerResponse, upstream: Upstream): void {
    const refuse = (error: unknown) => this.refuse(request, response, error);
    this.admit(request, upstream, refuse, async () => {
      const headers = passedOn(request, PASSED_TO_ISSUER, begun(request));
      if (request.headers.cookie) headers.push('cookie', withoutOurs(request.headers.cookie));
      await upstream.forward(request, response, { path: request.url!, headers, answerHeaders: [] });
    });
  }

  /** First of all whether there is room, before anything is looked up: to say no must cost next to nothing. */
  private admit(
    { headers }: IncomingMessage,
    { lane }: Upstream,
    refuse: (error: unknown) => void,
    serve: () => Promise<void>,
  ): void {
    if (Number(headers['content-length'] ?? 0) > BODY_LIMIT) {
      refuse(new PayloadTooLargeException());
      return;
    }
    lane.enter(
      () =>
        void serve()
          .catch(refuse)
          .finally(() => lane.leave()),
      () => refuse(OVERLOADED),
    );
  }

  /** The last that is told is what the proxy before us has seen itself; anything before it anybody can write. */
  private addressOf({ headers, socket }: IncomingMessage): string {
    const { clientAddressHeader } = this.settings;
    const told = clientAddressHeader && headers[clientAddressHeader];
    const last = typeof told === 'string' ? told.split(',').at(-1)?.trim() : undefined;
    return last || (socket.remoteAddress ?? '');
  }

  /** The internal token for whoever asks; none where what is asked for is open to everybody. */
  private async internalToken(request: IncomingMessage, target: Target): Promise<string | undefined> {
    if (target.open) return undefined;
    const credential = credentialOf(request.headers);
    if (credential.kind === 'session') assertOwnOrigin(request, this.settings.origin);
    return this.credentials.internalToken(credential);
  }
}

/**
 * The thread of a request that goes on. A refusal needs no more of it than the id, which the request then bears for
 * whatever else may refuse it on the way.
 */
function begun(request: IncomingMessage): Correlation {
  const thread = correlationOf(request.headers);
  request.headers['x-correlation-id'] = thread.correlationId;
  return thread;
}

function passedOn(
  { rawHeaders }: IncomingMessage,
  allowed: ReadonlySet<string>,
  { correlationId, traceparent }: Correlation,
): string[] {
  const passed = ['x-correlation-id', correlationId, 'traceparent', traceparent];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!.toLowerCase();
    if (allowed.has(name)) passed.push(name, rawHeaders[i + 1]!);
  }
  return passed;
}
