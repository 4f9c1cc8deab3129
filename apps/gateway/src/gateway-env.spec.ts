import { expect, test } from '@jest/globals';
import { newSigningKey } from '@libs/access';
import { readEnv } from '@libs/service';
import { GatewayEnv } from './gateway-env.js';
import { GatewayModule } from './gateway.module.js';
import { Issuer } from './sign-in/issuer.js';

const { signing } = await newSigningKey();
const told = {
  PORT: '8080',
  PUBLIC_URL: 'http://localhost:8080',
  DATABASE_APP_URL: 'postgres://gateway_app@127.0.0.1/gateway',
  INTERNAL_SIGNING_KEY: JSON.stringify(signing),
  SESSION_KEY: Buffer.alloc(32).toString('base64'),
  OIDC_ISSUER: 'http://localhost:8080/identity',
  OIDC_CLIENT_ID: 'gateway',
  OIDC_CLIENT_SECRET: 'sixteen-letters-or-more',
  SERVICES: '{"registration":"http://127.0.0.1:8101"}',
};

test('the environment becomes typed settings', () => {
  expect(readEnv(GatewayEnv, told)).toMatchObject({
    PORT: 8080,
    INTERNAL_SIGNING_KEY: signing,
    SERVICES: { registration: 'http://127.0.0.1:8101' },
    OIDC_SUBJECT_CLAIM: 'sub',
    SERVICE_ACTIVE: 48,
  });
});

test.each([['SERVICES'], ['INTERNAL_SIGNING_KEY'], ['PUBLIC_URL'], ['SESSION_KEY'], ['PORT']])(
  'a wrong %s stops the start',
  (name) => {
    expect(() => readEnv(GatewayEnv, { ...told, [name]: '{' })).toThrow(new RegExp(name));
  },
);

test('people are served without TLS on this machine only', () => {
  const env = readEnv(GatewayEnv, { ...told, PUBLIC_URL: 'http://desa-migran.example' });
  expect(() => GatewayModule.for(env)).toThrow(/must be https/);
});

test('the audience of access tokens must not be the client, or an ID token would pass for one', () => {
  const settings = { issuer: 'https://issuer.example', clientId: 'x', clientSecret: 'y', audience: 'x' };
  expect(
    () => new Issuer({ ...settings, subjectClaim: 'sub', redirectUri: 'https://x/auth/callback' }),
  ).toThrow(/must not be OIDC_CLIENT_ID/);
});
