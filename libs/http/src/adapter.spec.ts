import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { newHttpAdapter } from './adapter.js';

/** What the server writes on a socket whose bytes its parser refuses with this code. */
function answerTo(code: string): string {
  const written: Buffer[] = [];
  const socket = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written.push(chunk);
      done();
    },
  });
  const server = newHttpAdapter().getInstance().server;
  server.emit('clientError', Object.assign(new Error('Parse Error'), { code }), socket);
  return Buffer.concat(written).toString();
}

test.each([
  ['HPE_INVALID_METHOD', 400, 'unreadable-request'],
  ['HPE_HEADER_OVERFLOW', 431, 'headers-too-large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408, 'request-too-slow'],
])('what is not even HTTP (%s) is answered with a problem', (code, status, problem) => {
  const [head = '', body = ''] = answerTo(code).split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain('Content-Type: application/problem+json');
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
  expect(JSON.parse(body)).toMatchObject({ type: `/problems/${problem}`, status });
});

test('a connection that is gone is not answered', () => {
  expect(answerTo('ECONNRESET')).toBe('');
});
