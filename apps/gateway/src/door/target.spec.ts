import { expect, test } from '@jest/globals';
import { targetOf } from './target.js';

test('the public interface of a service is reached under its name', () => {
  expect(targetOf('/api/registration/v1/workers?limit=20&after=%2F')).toEqual({
    service: 'registration',
    path: '/v1/workers?limit=20&after=%2F',
    open: false,
  });
  expect(targetOf('/api/status/openapi.json')).toEqual({
    service: 'status',
    path: '/openapi.json',
    open: true,
  });
});

test('what a service has for everybody is under one path, whatever its version', () => {
  expect(targetOf('/api/registration/v1/public/letters/7K3Q')).toMatchObject({ open: true });
  for (const path of ['v1/publics/letters', 'v1/workers/public/letters', 'v1/public'])
    expect(targetOf(`/api/registration/${path}`)).toMatchObject({ open: false });
});

test.each([
  '/',
  '/api',
  '/api/registration',
  '/api/registration/',
  '/api/registration/health/ready',
  '/api/registration/metrics',
  '/api/registration/openapi.json/../metrics',
  '/api/registration/v1/../metrics',
  '/api/registration/v1/..',
  '/api/registration/v1/%2e%2E/metrics',
  '/api/registration/v1/.%2e/metrics',
  '/api/registration/v1/..%2fmetrics',
  '/api/registration/v1\\..\\metrics',
  '/api/registration/v1/\\metrics',
  '/api/Registration/v1/workers',
  '/api/../health',
  'http://elsewhere/api/registration/v1/workers',
])('%s leads nowhere', (url) => {
  expect(targetOf(url)).toBeUndefined();
});
