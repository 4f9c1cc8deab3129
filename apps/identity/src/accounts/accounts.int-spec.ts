import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newDataSource } from '@libs/database';
import { FixedClock } from '@libs/kernel';
import { freshDatabase, type TestDatabase } from '@libs/testing';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { Accounts } from './accounts.js';

const clock = new FixedClock('2026-03-04T02:40:00.000Z');
let database: TestDatabase;
let source: DataSource;
let accounts: Accounts;

beforeAll(async () => {
  database = await freshDatabase('identity', MIGRATIONS);
  source = newDataSource({
    url: database.url.app,
    entities: [],
    poolSize: 8,
    applicationName: 'accounts-test',
  });
  await source.initialize();
  accounts = new Accounts(source, clock);
});

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const someone = async (username: string) => {
  await accounts.add([{ username, subject: `subject-of-${username}`, password: 'right' }]);
  return (password: string) => accounts.signIn(username, password);
};

test('after five wrong passwords the right one is refused, until a quarter of an hour has gone', async () => {
  const signIn = await someone('locked');
  for (let i = 0; i < 5; i++) expect(await signIn('wrong')).toBeUndefined();
  expect(await signIn('right')).toBeUndefined();

  clock.set('2026-03-04T02:54:59.000Z');
  expect(await signIn('right')).toBeUndefined();
  clock.set('2026-03-04T02:55:00.000Z');
  expect(await signIn('right')).toBe('subject-of-locked');
});

test('a right password clears what was counted, and is taken as the fifth attempt too', async () => {
  const signIn = await someone('forgetful');
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++) await signIn('wrong');
    expect(await signIn('right')).toBe('subject-of-forgetful');
  }
});

test('forty guesses at once are no more than five', async () => {
  const signIn = await someone('attacked');
  await Promise.all(Array.from({ length: 40 }, (_, i) => signIn(`guess ${i}`)));
  const [row] = await source.query<{ failed_attempts: number }[]>(
    `select failed_attempts from account where username = 'attacked'`,
  );
  expect(row).toEqual({ failed_attempts: 5 });
  expect(await signIn('right')).toBeUndefined();
});

test('an account that exists keeps its password when the list is read again', async () => {
  const signIn = await someone('settled');
  await accounts.add([{ username: 'settled', subject: 'other', password: 'other' }]);
  expect(await signIn('other')).toBeUndefined();
  expect(await signIn('right')).toBe('subject-of-settled');
});

test('nobody signs in under a name that is not there', async () => {
  expect(await accounts.signIn('nobody', 'nobody has this password')).toBeUndefined();
});
