import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { localPath } from './sign-in.controller.js';

test('a path of ours leads back there', () => {
  expect(localPath('/meja/pekerja?halaman=2')).toBe('/meja/pekerja?halaman=2');
});

test('whatever is asked for, one lands on this address', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    ':',
    '@',
    'evil.example',
    'http',
    '%2f',
    '\t',
    '\n',
    '?',
    'a',
    '//',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const { origin } = new URL(localPath(text), 'https://ours.example');
        expect(origin).toBe('https://ours.example');
      },
    ),
    { numRuns: 2000 },
  );
});

test('what is no text leads to the front page', () => {
  for (const value of [undefined, ['/a'], 5, {}]) expect(localPath(value)).toBe('/');
});
