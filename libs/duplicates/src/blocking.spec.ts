import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { blockingKeys, lookupKeys } from './blocking.js';
import { comparable, type PersonTold } from './comparable.js';

const TODAY = '2026-03-04';
const SITI: PersonTold = {
  name: 'Siti Contohwati Lestari',
  birthDate: '1995-06-12',
  sex: 'P',
  village: '3307102004',
  phone: '081200009901',
};
const plain = (text: string): string => text;
const keyed = (text: string): string =>
  createHmac('sha256', Buffer.alloc(32, 7)).update(text).digest('base64url');

function found(one: Partial<PersonTold>, other: Partial<PersonTold> = {}): boolean {
  const stored = new Set(blockingKeys(comparable({ ...SITI, ...other }, TODAY), keyed));
  return lookupKeys(comparable({ ...SITI, ...one }, TODAY), keyed).some((key) => stored.has(key));
}

const MOVED = { village: '5202082001', phone: '081200009902' };

test.each<[string, Partial<PersonTold>]>([
  ['moved', MOVED],
  ['moved, her name misspelt', { ...MOVED, name: 'Siti Cotnohwait' }],
  ['moved, with a title and one word', { ...MOVED, name: 'Hj. Contohwati' }],
  ['moved, day and month swapped', { ...MOVED, birthDate: '1995-12-06' }],
  ['moved, a year older', { ...MOVED, birthDate: '1994-06-12' }],
  ['moved, another day', { ...MOVED, birthDate: '1995-03-30' }],
  ['one word and another day', { phone: '', name: 'Lestari', birthDate: '1995-03-30' }],
  ['a filler for her birthday', { phone: '', birthDate: '1995-01-01' }],
  ['the same phone, another name, another day', { name: 'Wati', birthDate: '1995-03-30' }],
])('she is found again: %s', (_what, told) => {
  expect(found(told)).toBe(true);
});

test('others are not opened for her', () => {
  expect(found({ ...MOVED, name: 'Dewi Lestari', birthDate: '1995-03-30' })).toBe(false);
  expect(found({ ...MOVED, birthDate: '1975-06-12' })).toBe(false);
});

test('no key is a name, a part of one, a number or a date', () => {
  const keys = lookupKeys(comparable(SITI, TODAY), keyed);
  expect(keys.length).toBeGreaterThan(0);
  for (const key of keys) {
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(key).not.toMatch(/siti|contoh|lestari|081200009901|1995/i);
  }
});

test('before it is hashed each has a year of birth and is no whole word of the name', () => {
  const texts = blockingKeys(comparable(SITI, TODAY), plain);
  for (const text of texts) {
    expect(text.split('|')[1]).toBe('1995');
    expect(text).not.toMatch(/siti|contoh|lestari/i);
  }
  expect(new Set(texts).size).toBe(texts.length);
});

test('a frequent name is spread by birth year, day and place: counting keys does not show it', () => {
  const counts = new Map<string, number>();
  const people = 1_000;
  for (let n = 0; n < people; n++) {
    const birthDate = new Date(Date.UTC(1970, 0, 2) + n * 9 * 86_400_000).toISOString().slice(0, 10);
    const village = `33${String(1 + (n % 29)).padStart(2, '0')}102004`;
    const told = comparable({ name: 'Sumiati', birthDate, sex: 'P', village }, TODAY);
    for (const key of blockingKeys(told, keyed)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(Math.max(...counts.values())).toBeLessThan(people / 200);
});

test('a person without a name that can be read is found by her day', () => {
  expect(found({ name: '🌸', phone: '' }, { name: '🌸', phone: '', village: '5202082001' })).toBe(true);
});
