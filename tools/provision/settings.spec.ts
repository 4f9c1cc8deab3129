import { expect, test } from '@jest/globals';
import { InternalTokenMinter, InternalTokenVerifier } from '@libs/access';
import type { JSONWebKeySet, JWK } from 'jose';
import { newSettings, PASSWORD_SETTINGS, ToldPasswords } from './settings.js';

const settings = await newSettings();

test('passwords that were told are used, and those that nobody needs are other ones each time', () => {
  const [first, second] = [new ToldPasswords(settings), new ToldPasswords(settings)].map((told) =>
    told.ofService('registration'),
  );
  expect(first!.passwords).toMatchObject({
    app: settings['REGISTRATION_APP_PASSWORD'],
    system: settings['REGISTRATION_SYSTEM_PASSWORD'],
  });
  expect(first!.passwords.app).toBe(second!.passwords.app);
  expect(first!.passwords.owner).not.toBe(second!.passwords.owner);
});

test('within one step a role has one password', () => {
  const told = new ToldPasswords(settings);
  expect(told.ofService('gateway')).toEqual(told.ofService('gateway'));
});

test('what was not told is named, all of it, and nothing is begun', () => {
  const { REGISTRATION_APP_PASSWORD: _, STATUS_SYSTEM_PASSWORD: __, ...rest } = settings;
  expect(() => new ToldPasswords({ ...rest, GATEWAY_APP_PASSWORD: '' })).toThrow(
    'Not set: REGISTRATION_APP_PASSWORD, STATUS_SYSTEM_PASSWORD, GATEWAY_APP_PASSWORD.',
  );
  expect(PASSWORD_SETTINGS).not.toContain('REGISTRATION_OWNER_PASSWORD');
});

test('the services verify what the gateway signs, and every secret is another', async () => {
  const minter = new InternalTokenMinter(JSON.parse(settings['INTERNAL_SIGNING_KEY']!) as JWK);
  const verifier = new InternalTokenVerifier(JSON.parse(settings['INTERNAL_KEYS']!) as JSONWebKeySet);
  const sri = {
    subject: 'sri',
    role: 'PETUGAS_DESA',
    areas: ['3307102004'],
    purposes: [],
    authTime: 1,
  } as const;
  expect(await verifier.verify(await minter.mint(sri))).toEqual(sri);
  expect(new Set(Object.values(settings)).size).toBe(Object.keys(settings).length);
});
