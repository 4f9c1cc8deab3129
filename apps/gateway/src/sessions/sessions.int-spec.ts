import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { newDataSource } from '@libs/database';
import { FixedClock } from '@libs/kernel';
import { freshDatabase, type TestDatabase } from '@libs/testing';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { IssuerAway, SignInEnded } from '../sign-in/sign-in.errors.js';
import { Seal } from './sealed.js';
import { Sessions } from './sessions.js';

const HOUR = 3600;
const DAY = 24 * HOUR;
const clock = new FixedClock('');
const at = (text: string) => clock.set(`2026-03-${text}.000Z`);

/** Says of each refresh token what the test lets it say. */
const issuer = {
  asked: [] as string[],
  answer: (token: string): string => `after ${token}`,
  async refresh(token: string): Promise<string> {
    this.asked.push(token);
    return this.answer(token);
  },
};

let database: TestDatabase;
let source: DataSource;
let sessions: Sessions;

beforeAll(async () => {
  database = await freshDatabase('gateway', MIGRATIONS);
  source = newDataSource({
    url: database.url.app,
    entities: [],
    poolSize: 4,
    applicationName: 'sessions-test',
  });
  await source.initialize();
  sessions = new Sessions(source, new Seal(Buffer.alloc(32, 1).toString('base64')), issuer, clock);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});
beforeEach(() => {
  at('04T02:00:00');
  issuer.asked = [];
  issuer.answer = (token) => `after ${token}`;
});

const open = (idle = 12 * HOUR, refreshToken: string | undefined = 'first') =>
  sessions.open({ subject: 'sri', authTime: 1_772_589_600, refreshToken }, idle);

test('a session gives back who it is of, and lives on by being used', async () => {
  const value = await open(12 * HOUR);
  for (const time of ['04T13:00:00', '05T00:00:00', '05T11:59:00']) {
    at(time);
    expect(await sessions.touch(value)).toEqual({ subject: 'sri', authTime: 1_772_589_600 });
  }
  at('05T23:59:00');
  expect(await sessions.touch(value)).toBeUndefined();
});

test('a desk comes back after nine days and is still signed in', async () => {
  const value = await open(Sessions.idleSeconds('PETUGAS_DESA'));
  at('13T02:00:00');
  expect(await sessions.touch(value)).toBeDefined();
  expect(issuer.asked).toEqual(['first']);
  expect(Sessions.idleSeconds('PETUGAS_DESA')).toBe(30 * DAY);
  expect(Sessions.idleSeconds('ADMIN')).toBe(12 * HOUR);
  expect(Sessions.idleSeconds(undefined)).toBe(12 * HOUR);
});

test('the issuer is asked every ten minutes, once, with the newest token', async () => {
  const value = await open();
  at('04T02:09:59');
  await sessions.touch(value);
  expect(issuer.asked).toEqual([]);
  at('04T02:10:00');
  await Promise.all(Array.from({ length: 8 }, () => sessions.touch(value)));
  expect(issuer.asked).toEqual(['first']);
  at('04T02:20:00');
  await sessions.touch(value);
  expect(issuer.asked).toEqual(['first', 'after first']);
});

test('whom the issuer no longer vouches for is signed out', async () => {
  const value = await open();
  at('04T02:10:00');
  issuer.answer = () => {
    throw new SignInEnded();
  };
  expect(await sessions.touch(value)).toBeUndefined();
  at('04T02:10:01');
  expect(await sessions.touch(value)).toBeUndefined();
});

test('an issuer that is away ends no session for half a day, is asked every minute, and is then needed', async () => {
  const value = await open(30 * DAY);
  issuer.answer = () => {
    throw new IssuerAway();
  };
  for (const time of ['04T02:10:00', '04T02:10:30', '04T02:11:00', '04T13:59:00']) {
    at(time);
    expect(await sessions.touch(value)).toBeDefined();
  }
  expect(issuer.asked).toHaveLength(3);
  at('04T14:01:00');
  await expect(sessions.touch(value)).rejects.toThrow(IssuerAway);

  issuer.answer = () => 'back';
  at('04T14:02:00');
  expect(await sessions.touch(value)).toBeDefined();
});

test('a session that the issuer cannot be asked about ends after half a day', async () => {
  const value = await sessions.open({ subject: 'sri', authTime: 0 }, 30 * DAY);
  at('04T13:59:00');
  expect(await sessions.touch(value)).toBeDefined();
  at('04T14:01:00');
  expect(await sessions.touch(value)).toBeUndefined();
});

test('the table signs nobody in: the cookie lies there as a hash, the refresh token sealed', async () => {
  const value = await open(12 * HOUR, 'very-secret-token');
  const dump = JSON.stringify(
    await source.query(
      `select encode(id_hash, 'escape') as id, encode(refresh_token, 'escape') as token, * from session`,
    ),
  );
  expect(dump).not.toContain(value);
  expect(dump).not.toContain('very-secret-token');
  expect(await sessions.close(value)).toBe('very-secret-token');
  expect(await sessions.close(value)).toBeUndefined();
});

test('under another key a session ends, and so does one that has expired', async () => {
  const value = await open();
  const other = new Sessions(source, new Seal(Buffer.alloc(32, 2).toString('base64')), issuer, clock);
  at('04T02:10:00');
  expect(await other.touch(value)).toBeUndefined();
  expect(issuer.asked).toEqual([]);

  await open(HOUR);
  at('31T00:00:00');
  await sessions.removeExpired();
  expect(await source.query('select 1 from session where idle = make_interval(hours => 1)')).toEqual([]);
});
