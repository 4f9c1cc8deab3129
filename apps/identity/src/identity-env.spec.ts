import { expect, test } from '@jest/globals';
import { readEnv } from '@libs/service';
import { IdentityEnv } from './identity-env.js';

const demonstration = {
  PORT: '8090',
  DATABASE_APP_URL: 'postgres://identity_app@127.0.0.1/identity',
  OIDC_ISSUER: 'http://localhost:8080/identity',
  OIDC_CLIENT_ID: 'gateway',
  OIDC_CLIENT_SECRET: 'sixteen-letters-or-more',
  PUBLIC_URL: 'http://localhost:8080',
};

test('the embedded issuer starts for a demonstration, and refuses production', () => {
  expect(readEnv(IdentityEnv, demonstration)).toMatchObject({ PORT: 8090, NODE_ENV: 'development' });
  expect(() => readEnv(IdentityEnv, { ...demonstration, NODE_ENV: 'production' })).toThrow(
    /for demonstration and tests, use a real one/,
  );
});
