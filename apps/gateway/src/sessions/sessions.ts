import { hash, randomBytes } from 'node:crypto';
import type { Role } from '@libs/access';
import { type Clock, SystemClock } from '@libs/kernel';
import type { DataSource } from 'typeorm';
import type { Issuer } from '../sign-in/issuer.js';
import { IssuerAway, SignInEnded } from '../sign-in/sign-in.errors.js';
import type { Seal } from './sealed.js';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** A desk may be out of reach for weeks (domain.md §9, offline desk); an office has a network every day. Seconds. */
const IDLE: Readonly<Partial<Record<Role, number>>> = { PETUGAS_DESA: 30 * DAY, KEPALA_DESA: 30 * DAY };
const IDLE_OTHERS = 12 * HOUR;

/** How often the issuer is asked whether the person may still sign in, and how long we go on while it is away. */
const ASK_EVERY = '10 minutes';
const ASK_AGAIN = '1 minute';
const WITHOUT_ANSWER = '12 hours';

const REFRESH_TOKEN = 'session.refresh_token';

export interface NewSession {
  readonly subject: string;
  /** Seconds since 1970. */
  readonly authTime: number;
  readonly refreshToken?: string | undefined;
}

export interface Session {
  readonly subject: string;
  readonly authTime: number;
}

interface Row {
  readonly subject: string;
  readonly auth_time: number;
  /** The issuer is to be asked again. */
  readonly ask: boolean;
  /** The issuer has not confirmed this person for so long that its word is needed now. */
  readonly stale: boolean;
}

/** Browsers' sign-ins. The cookie's value is random and kept nowhere; the row is found by its hash. */
export class Sessions {
  constructor(
    private readonly source: DataSource,
    private readonly seal: Seal,
    private readonly issuer: Pick<Issuer, 'refresh'>,
    private readonly clock: Clock = new SystemClock(),
  ) {}

  /** Seconds for which a session without any request lives. */
  static idleSeconds(role: Role | undefined): number {
    return (role && IDLE[role]) ?? IDLE_OTHERS;
  }

  /** @returns the value of the cookie */
  async open(session: NewSession, idleSeconds: number): Promise<string> {
    const value = randomBytes(32).toString('base64url');
    await this.source.query(
      `insert into session (id_hash, subject, auth_time, refresh_token, idle, expires_at, confirmed_at, asked_at)
       values ($1, $2, to_timestamp($3), $4, make_interval(secs => $5),
               $6::timestamptz + make_interval(secs => $5), $6, $6)`,
      [
        idHash(value),
        session.subject,
        session.authTime,
        session.refreshToken ? this.seal.close(session.refreshToken, REFRESH_TOKEN) : null,
        idleSeconds,
        this.clock.now(),
      ],
    );
    return value;
  }

  /** The session of a cookie, which it keeps alive; undefined where there is none, or the issuer has ended it. */
  async touch(value: string): Promise<Session | undefined> {
    const id = idHash(value);
    const [[row]] = await this.source.query<[Row[]]>(
      `update session set expires_at = $2::timestamptz + idle
       where id_hash = $1 and expires_at > $2
         and (refresh_token is not null or confirmed_at > $2::timestamptz - $4::interval)
       returning subject, extract(epoch from auth_time)::float8 as auth_time,
                 refresh_token is not null and asked_at <= $2::timestamptz - $3::interval as ask,
                 confirmed_at <= $2::timestamptz - $4::interval as stale`,
      [id, this.clock.now(), ASK_EVERY, WITHOUT_ANSWER],
    );
    if (!row) return undefined;
    const answer = row.ask ? await this.ask(id) : 'none';
    if (answer === 'ended') return undefined;
    if (answer === 'none' && row.stale) throw new IssuerAway();
    return { subject: row.subject, authTime: row.auth_time };
  }

  /** @returns the refresh token of the session that ended, for the issuer to forget as well */
  async close(value: string): Promise<string | undefined> {
    const [[row]] = await this.source.query<[{ refresh_token: Buffer | null }[]]>(
      'delete from session where id_hash = $1 returning refresh_token',
      [idHash(value)],
    );
    return row?.refresh_token ? this.seal.open(row.refresh_token, REFRESH_TOKEN) : undefined;
  }

  async removeExpired(): Promise<void> {
    await this.source.query('delete from session where expires_at <= $1', [this.clock.now()]);
  }

  /**
   * Asks the issuer, by using the refresh token. Only who moves `asked_at` does so: a token used twice looks stolen
   * and ends the family. An issuer that is away gives no answer, and is asked again in a minute.
   */
  private async ask(id: Buffer): Promise<'confirmed' | 'ended' | 'none'> {
    const now = this.clock.now();
    const [[claimed]] = await this.source.query<[{ refresh_token: Buffer }[]]>(
      `update session set asked_at = $2 where id_hash = $1 and asked_at <= $2::timestamptz - $3::interval
       returning refresh_token`,
      [id, now, ASK_EVERY],
    );
    if (!claimed) return 'none';
    try {
      const refreshToken = this.seal.open(claimed.refresh_token, REFRESH_TOKEN);
      if (!refreshToken) throw new SignInEnded(); // SESSION_KEY was replaced
      const next = await this.issuer.refresh(refreshToken);
      await this.source.query('update session set refresh_token = $2, confirmed_at = $3 where id_hash = $1', [
        id,
        this.seal.close(next, REFRESH_TOKEN),
        now,
      ]);
      return 'confirmed';
    } catch (error) {
      if (error instanceof SignInEnded) {
        await this.source.query('delete from session where id_hash = $1', [id]);
        return 'ended';
      }
      await this.source.query(
        'update session set asked_at = $2::timestamptz - $3::interval + $4::interval where id_hash = $1',
        [id, now, ASK_EVERY, ASK_AGAIN],
      );
      return 'none';
    }
  }
}

function idHash(value: string): Buffer {
  return hash('sha256', value, 'buffer');
}
