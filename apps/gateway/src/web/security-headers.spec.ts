import { expect, test } from '@jest/globals';
import { dataHeaders, pageHeaders } from './security-headers.js';

test('only over TLS is a browser told to insist on it', () => {
  const secure = new URL('https://desa-migran.example');
  const local = new URL('http://localhost:8080');
  for (const headers of [pageHeaders, dataHeaders]) {
    expect(headers(secure)['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headers(local)).not.toHaveProperty('strict-transport-security');
  }
});
