import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { InternalTokenMinter, InternalTokenVerifier, newSigningKey } from '@libs/access';
import { newDataSource } from '@libs/database';
import { FixedClock } from '@libs/kernel';
import { freshDatabase, type TestDatabase } from '@libs/testing';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { Credentials } from '../door/credentials.js';
import type { Sessions } from '../sessions/sessions.js';
import type { Issuer } from '../sign-in/issuer.js';
import {
  AssignmentNotFound,
  AssignmentSetMeanwhile,
  NoAssignment,
  ScopeDoesNotFitRole,
} from './assignment.errors.js';
import type { Assignment } from './assignment.js';
import { Assignments } from './assignments.js';

const clock = new FixedClock('2026-03-04T02:00:00.000Z');
let database: TestDatabase;
let source: DataSource;
let assignments: Assignments;

beforeAll(async () => {
  database = await freshDatabase('gateway', MIGRATIONS);
  source = newDataSource({
    url: database.url.app,
    entities: [],
    poolSize: 4,
    applicationName: 'assignments-test',
  });
  await source.initialize();
  assignments = new Assignments(source, clock);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const desk = (subject: string, village = '3307102004'): Assignment => ({
  subject,
  role: 'PETUGAS_DESA',
  title: 'Petugas Desa',
  areas: [village],
  purposes: ['SERVICE'],
});

test('a person has the assignment last set, and the ones before stay on record', async () => {
  await assignments.set(desk('ani'), 'admin');
  clock.set('2026-03-04T02:00:01.000Z');
  await assignments.set(desk('ani', '3507112008'), 'admin-2');
  expect(await assignments.findCurrent('ani')).toEqual(desk('ani', '3507112008'));
  expect(
    await source.query(`select areas, set_by, ended_by from assignment where subject = 'ani' order by since`),
  ).toEqual([
    { areas: ['3307102004'], set_by: 'admin', ended_by: 'admin-2' },
    { areas: ['3507112008'], set_by: 'admin-2', ended_by: null },
  ]);
});

test('an assignment ends when it is ended, and at the moment set for it', async () => {
  await assignments.set({ ...desk('budi'), until: '2026-03-04T03:00:00.000Z' }, 'admin');
  clock.set('2026-03-04T02:59:59.999Z');
  expect(await assignments.findCurrent('budi')).toBeDefined();
  clock.set('2026-03-04T03:00:00.000Z');
  expect(await assignments.findCurrent('budi')).toBeUndefined();
  await expect(assignments.end('budi', 'admin')).rejects.toThrow(AssignmentNotFound);

  await assignments.set(desk('budi'), 'admin');
  await assignments.end('budi', 'admin');
  expect(await assignments.findCurrent('budi')).toBeUndefined();
});

test('a right that is withdrawn is felt within a minute', async () => {
  const keys = await newSigningKey();
  const everyone = { verify: async (subject: string) => ({ subject, authTime: 0, expires: 2e9 }) };
  const credentials = new Credentials(
    undefined as unknown as Sessions,
    everyone as unknown as Issuer,
    assignments,
    new InternalTokenMinter(keys.signing, clock),
    clock,
  );
  const ask = async () => credentials.internalToken({ kind: 'bearer', value: 'citra' });

  clock.set('2026-03-04T04:00:00.000Z');
  await assignments.set(desk('citra'), 'admin');
  const token = await ask();
  await assignments.end('citra', 'admin');
  clock.set('2026-03-04T04:00:44.999Z');
  expect(await ask()).toBe(token);
  clock.set('2026-03-04T04:00:45.000Z');
  await expect(ask()).rejects.toThrow(NoAssignment);
  clock.set('2026-03-04T04:01:05.000Z');
  const service = new InternalTokenVerifier(keys.verifying, clock);
  await expect(Promise.resolve(service.verify(token))).rejects.toThrow('Sign in first');
});

test('a person has one assignment at a time, also when two administrators set it at once', async () => {
  const both = await Promise.allSettled([
    assignments.set(desk('dewi', '3307102004'), 'admin'),
    assignments.set(desk('dewi', '3507112008'), 'admin-2'),
  ]);
  const refused = both.filter((result) => result.status === 'rejected');
  for (const { reason } of refused) expect(reason).toBeInstanceOf(AssignmentSetMeanwhile);
  const [{ count }] = await source.query<[{ count: string }]>(
    `select count(*) from assignment where subject = 'dewi' and since <= $1 and (until is null or until > $1)`,
    [clock.now()],
  );
  expect(count).toBe('1');
});

test('the list goes by subject, page after page, and holds what holds now', async () => {
  for (const subject of ['z-1', 'z-2', 'z-3']) await assignments.set(desk(subject), 'admin');
  await assignments.end('z-2', 'admin');
  const subjects = async (limit: number, after?: string) =>
    (await assignments.list(limit, after)).map(({ subject }) => subject);
  expect(await subjects(10, 'z')).toEqual(['z-1', 'z-3']);
  expect(await subjects(1, 'z')).toEqual(['z-1']);
  expect(await subjects(1, 'z-1')).toEqual(['z-3']);
});

test('a seed gives whom nobody has given anything, and never gives back what was taken', async () => {
  await assignments.seed([desk('eka')]);
  await assignments.end('eka', 'admin');
  await assignments.seed([desk('eka')]);
  expect(await assignments.findCurrent('eka')).toBeUndefined();
});

test('a scope that its role must not have is never stored', async () => {
  const company: Assignment = {
    subject: 'f',
    role: 'P3MI',
    title: 'P3MI',
    areas: ['33'],
    orgId: 'P3MI-X',
    purposes: [],
  };
  await expect(assignments.set(company, 'admin')).rejects.toThrow(ScopeDoesNotFitRole);
  await expect(assignments.seed([company])).rejects.toThrow(ScopeDoesNotFitRole);
});

test('the gateway itself can neither delete an assignment nor change what one was', async () => {
  await expect(source.query('delete from assignment')).rejects.toMatchObject({ code: '42501' });
  await expect(source.query(`update assignment set role = 'ADMIN'`)).rejects.toMatchObject({ code: '42501' });
});
