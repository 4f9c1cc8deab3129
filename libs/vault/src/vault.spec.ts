import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import * as fc from 'fast-check';
import { kekFromEnv } from './keks.js';
import { Unsealable, type UnsealableReason } from './unsealable.js';
import { Vault } from './vault.js';

const newKek = () => randomBytes(32).toString('base64');
const kek = newKek();
const vault = new Vault(kekFromEnv(kek));
const siti = newId();

/** What JSON can tell apart: it has no negative zero. */
const jsonObject = fc
  .dictionary(fc.string(), fc.jsonValue())
  .map((value) => JSON.parse(JSON.stringify(value)) as object);
const name = fc.stringMatching(/^[a-z][a-z_]{0,20}$/);

test('what is sealed opens as it was', () => {
  fc.assert(
    fc.property(name, fc.uuid(), jsonObject, jsonObject, (table, workerId, person, contact) => {
      const sealed = vault.seal(table, workerId, { person, contact });
      expect(vault.open(table, workerId, sealed.dataKey, 'person', sealed.person)).toEqual(person);
      expect(vault.open(table, workerId, sealed.dataKey, 'contact', sealed.contact)).toEqual(contact);
    }),
  );
});

test('a part is added or replaced under the key that is there', () => {
  const { dataKey, person } = vault.seal('person', siti, { person: { name: 'Siti' } });
  const contact = vault.reseal('person', siti, dataKey, 'contact', { phone: '+628120009901' });
  expect(vault.open('person', siti, dataKey, 'contact', contact)).toEqual({ phone: '+628120009901' });
  expect(vault.open('person', siti, dataKey, 'person', person)).toEqual({ name: 'Siti' });
});

test('a part opens only as itself: not for another worker, in another table or under another name', () => {
  fc.assert(
    fc.property(
      fc.record({ table: name, workerId: fc.uuid(), part: name }),
      fc.record({ table: name, workerId: fc.uuid(), part: name }, { requiredKeys: [] }),
      (sealedAs, change) => {
        const openedAs = { ...sealedAs, ...change };
        fc.pre(JSON.stringify(openedAs) !== JSON.stringify(sealedAs));
        const { table, workerId, part } = sealedAs;
        const { dataKey } = vault.seal(table, workerId, {});
        const sealed = vault.reseal(table, workerId, dataKey, part, { nik: '3307105506959901' });
        const open = () => vault.open(openedAs.table, openedAs.workerId, dataKey, openedAs.part, sealed);
        expect(reasonOf(open)).toBe('WRONG_SEAL');
      },
    ),
  );
});

test('a part does not open under the key of somebody else', () => {
  const hers = vault.seal('person', siti, { person: { name: 'Siti' } });
  const his = vault.seal('person', newId(), { person: { name: 'Budi' } });
  expect(reasonOf(() => vault.open('person', siti, his.dataKey, 'person', hers.person))).toBe('WRONG_SEAL');
});

test('a changed, missing or added byte anywhere in key or part is noticed', () => {
  const { dataKey, person } = vault.seal('person', siti, { person: { name: 'Siti' } });
  const damaged = (whole: Buffer) =>
    fc.oneof(
      fc
        .tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }))
        .map(([at, mask]) => whole.map((byte, index) => (index === at ? byte ^ mask : byte))),
      fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
      fc.uint8Array({ minLength: 1, maxLength: 3 }).map((more) => Buffer.concat([whole, more])),
    );
  fc.assert(
    fc.property(damaged(person), (other) => {
      const open = () => vault.open('person', siti, dataKey, 'person', Buffer.from(other));
      expect(['UNKNOWN_LAYOUT', 'WRONG_SEAL']).toContain(reasonOf(open));
    }),
  );
  fc.assert(
    fc.property(damaged(dataKey), (other) => {
      const reasons: UnsealableReason[] = ['UNKNOWN_LAYOUT', 'UNKNOWN_KEK', 'WRONG_KEY'];
      const key = Buffer.from(other);
      expect(reasons).toContain(reasonOf(() => vault.open('person', siti, key, 'person', person)));
      expect(reasons).toContain(reasonOf(() => vault.reseal('person', siti, key, 'person', {})));
      expect(reasons).toContain(reasonOf(() => vault.rewrap(key)));
    }),
  );
});

test('without the key-encryption key nothing opens, and the key that is missing is what is told', () => {
  const { dataKey, person } = vault.seal('person', siti, { person: { name: 'Siti' } });
  const stranger = new Vault(kekFromEnv(newKek()));
  expect(reasonOf(() => stranger.open('person', siti, dataKey, 'person', person))).toBe('UNKNOWN_KEK');
});

test('another key under the same id does not open anything', () => {
  const { dataKey, person } = vault.seal('person', siti, { person: { name: 'Siti' } });
  const { id } = kekFromEnv(kek).current;
  const impostor = { id, key: kekFromEnv(newKek()).current.key };
  const stranger = new Vault({ current: impostor, find: () => impostor });
  expect(reasonOf(() => stranger.open('person', siti, dataKey, 'person', person))).toBe('WRONG_KEY');
});

test('after the key-encryption key is changed and data keys rewrapped, the old one is not needed', () => {
  const newer = newKek();
  const { dataKey, person } = vault.seal('person', siti, { person: { name: 'Siti' } });
  const both = new Vault(kekFromEnv(`${newer}, ${kek}`));
  expect(both.open('person', siti, dataKey, 'person', person)).toEqual({ name: 'Siti' });

  const rewrapped = both.rewrap(dataKey);
  const newerOnly = new Vault(kekFromEnv(newer));
  expect(newerOnly.open('person', siti, rewrapped, 'person', person)).toEqual({ name: 'Siti' });
  expect(reasonOf(() => vault.open('person', siti, rewrapped, 'person', person))).toBe('UNKNOWN_KEK');
});

test('a data key that is under the current key already is left as it is', () => {
  const { dataKey } = vault.seal('person', siti, {});
  expect(vault.rewrap(dataKey)).toBe(dataKey);
});

test('equal values are never sealed to equal bytes, and two people never share a key', () => {
  const seals = Array.from({ length: 50 }, () => vault.seal('person', siti, { person: { name: 'Siti' } }));
  expect(new Set(seals.map(({ dataKey }) => dataKey.toString('hex'))).size).toBe(50);
  const resealed = seals.map(() =>
    vault.reseal('person', siti, seals[0]!.dataKey, 'person', { name: 'Siti' }),
  );
  expect(new Set(resealed.map((sealed) => sealed.toString('hex'))).size).toBe(50);
});

test('neither the error nor the vault tells a key, a value or a person when it is printed', () => {
  const { person } = vault.seal('person', siti, { person: { name: 'Siti' } });
  const { dataKey } = vault.seal('person', siti, {});
  const error = errorOf(() => vault.open('person', siti, dataKey, 'person', person));
  expect(error.message).toBe('person.person cannot be unsealed: WRONG_SEAL');
  const printed = inspect([error, vault], { depth: 9, showHidden: true });
  for (const secret of [siti, kek, Buffer.from(kek, 'base64').toString('hex'), 'Siti']) {
    expect(printed).not.toContain(secret);
  }
});

test('the column of the key cannot be taken by a part', () => {
  // @ts-expect-error a part of this name would take the place of the wrapped key
  vault.seal('person', siti, { dataKey: { name: 'Siti' } });
});

function errorOf(act: () => unknown): Unsealable {
  try {
    act();
  } catch (error) {
    if (error instanceof Unsealable) return error;
    throw error;
  }
  throw new Error('It opened');
}

function reasonOf(act: () => unknown): UnsealableReason {
  return errorOf(act).reason;
}
