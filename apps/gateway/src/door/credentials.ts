import type { IncomingHttpHeaders } from 'node:http';
import {
  type Access,
  INTERNAL_TOKEN_SECONDS,
  type InternalTokenMinter,
  NotSignedIn,
  TokenCache,
} from '@libs/access';
import { type Clock, SystemClock } from '@libs/kernel';
import { NoAssignment } from '../assignments/assignment.errors.js';
import type { Assignment } from '../assignments/assignment.js';
import type { Assignments } from '../assignments/assignments.js';
import { SESSION_COOKIE, cookie } from '../sessions/cookies.js';
import type { Sessions } from '../sessions/sessions.js';
import type { Issuer } from '../sign-in/issuer.js';

/** By what someone says who they are: a browser by its session, a machine by an access token of the outside issuer. */
export interface Credential {
  readonly kind: 'session' | 'bearer';
  readonly value: string;
}

export interface Vouched {
  readonly access: Access;
  readonly title: string;
}

/** An internal token is used this long and no longer, so that it is still valid when a service reads it. */
const USED_FOR_MS = (INTERNAL_TOKEN_SECONDS - 15) * 1000;
const CAPACITY = 10_000;

/** The credential that a request carries. A bearer token goes before a cookie: it cannot be sent by accident. */
export function credentialOf(headers: IncomingHttpHeaders): Credential {
  const { authorization } = headers;
  if (authorization?.startsWith('Bearer '))
    return { kind: 'bearer', value: authorization.slice('Bearer '.length) };
  const session = cookie(headers.cookie, SESSION_COOKIE);
  if (authorization !== undefined || !session) throw new NotSignedIn();
  return { kind: 'session', value: session };
}

/** Exchanges what people and machines bring from outside for the internal token that services know (ADR 0007). */
export class Credentials {
  private readonly known = new TokenCache<string>(CAPACITY);
  private readonly exchanging = new Map<string, Promise<string>>();

  constructor(
    private readonly sessions: Sessions,
    private readonly issuer: Issuer,
    private readonly assignments: Assignments,
    private readonly minter: InternalTokenMinter,
    private readonly clock: Clock = new SystemClock(),
  ) {}

  /** At once where it was exchanged within the last 45 s. A right that was withdrawn is felt when that time is over. */
  internalToken(credential: Credential): string | Promise<string> {
    const key = `${credential.kind}:${credential.value}`;
    const known = this.known.get(key, this.now());
    if (known) return known;
    const running = this.exchanging.get(key);
    if (running) return running;
    const exchange = this.exchange(credential, key).finally(() => this.exchanging.delete(key));
    this.exchanging.set(key, exchange);
    return exchange;
  }

  /** Who this is, and what they may do, as of now. */
  async vouch(credential: Credential): Promise<Vouched> {
    const { subject, authTime } = await this.identify(credential);
    const assignment = await this.assignments.findCurrent(subject);
    if (!assignment) throw new NoAssignment();
    return { access: accessUnder(assignment, authTime), title: assignment.title };
  }

  private async exchange(credential: Credential, key: string): Promise<string> {
    const { access } = await this.vouch(credential);
    const token = await this.minter.mint(access);
    this.known.set(key, token, this.now() + USED_FOR_MS);
    return token;
  }

  private async identify({ kind, value }: Credential): Promise<{ subject: string; authTime: number }> {
    if (kind === 'bearer') return this.issuer.verify(value);
    const session = await this.sessions.touch(value);
    if (!session) throw new NotSignedIn();
    return session;
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }
}

function accessUnder(assignment: Assignment, authTime: number): Access {
  const { subject, role, areas, orgId, purposes } = assignment;
  return { subject, role, areas, ...(orgId && { orgId }), purposes, authTime };
}
