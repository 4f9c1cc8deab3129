import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { partsOf } from './text-parts.js';

test('a text that is sent in parts is whole again, and no character is cut', () => {
  const long = fc.tuple(fc.string({ unit: 'binary', maxLength: 20 }), fc.integer({ min: 0, max: 60_000 }));
  fc.assert(
    fc.property(long, ([text, times]) => {
      const whole = `${text}😀é`.repeat(1 + (times % 3_000));
      const parts = partsOf(whole);
      expect(parts.flat().join('')).toBe(whole);
      for (const piece of parts.flat()) {
        expect(piece.length).toBeLessThanOrEqual(9_000);
        // UTF-8 has no halves of characters: what holds one does not come back as it was.
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(piece))).toBe(
          piece,
        );
      }
    }),
    { numRuns: 30 },
  );
  expect(partsOf('')).toEqual([['']]);
  expect(partsOf('x'.repeat(5_000_000)).length).toBeLessThan(100);
});
