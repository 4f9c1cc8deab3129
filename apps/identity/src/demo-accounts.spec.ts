import { expect, test } from '@jest/globals';
import { ROLES } from '@libs/access';
import { isId } from '@libs/kernel';
import { DEMO_ACCOUNTS } from './demo-accounts.js';

const distinct = (values: readonly unknown[]) => new Set(values).size === values.length;

test('every role has an account, and every account is someone of their own', () => {
  expect(ROLES.filter((role) => !DEMO_ACCOUNTS.some((account) => account.role === role))).toEqual([]);
  expect(DEMO_ACCOUNTS.filter(({ role }) => !ROLES.some((known) => known === role))).toEqual([]);
  expect(distinct(DEMO_ACCOUNTS.map(({ username }) => username))).toBe(true);
  expect(distinct(DEMO_ACCOUNTS.map(({ subject }) => subject))).toBe(true);
  expect(DEMO_ACCOUNTS.every(({ subject }) => isId(subject))).toBe(true);
});
