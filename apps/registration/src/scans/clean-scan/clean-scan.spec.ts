import { describe, expect, test } from '@jest/globals';
import { DomainError } from '@libs/kernel';
import * as fc from 'fast-check';
import { ScanBroken, ScanTypeUnsupported } from '../scan.errors.js';
import { aJpeg, aPng, PDF } from './spec-files.js';
import { cleanScan } from './clean-scan.js';

/** Where a camera writes where it was: a made-up place. */
const PLACE = 'GPS -7.3600 109.9000';

test.each([
  ['a JPEG', aJpeg(), 'image/jpeg'],
  ['a PNG', aPng(), 'image/png'],
  ['a PDF', PDF, 'application/pdf'],
])('%s is known by its first bytes, and stays as it is', (_, file, contentType) => {
  expect(cleanScan(file)).toEqual({ contentType, file });
});

describe('what a camera writes beside the picture is left out', () => {
  test('of a JPEG: EXIF, XMP, previews, comments, and nothing of the picture', () => {
    const beside = [0xe0, 0xe1, 0xe1, 0xe2, 0xed, 0xef, 0xfe].map((marker) => [marker, PLACE] as const);
    const { file } = cleanScan(aJpeg({ beside }));
    expect(file.includes(PLACE)).toBe(false);
    expect(file).toEqual(aJpeg());
  });

  test('of a PNG: EXIF, texts, the time, and whatever else is no part of it', () => {
    const beside = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'prVt'].map((type) => [type, PLACE] as const);
    expect(cleanScan(aPng(beside)).file).toEqual(aPng());
  });

  test('but not how its colours are to be read', () => {
    const file = aJpeg({ beside: [[0xee, 'Adobe\0\x64\0\0\0\0\x01']] });
    expect(cleanScan(file).file).toEqual(file);
  });
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a GIF', Buffer.from('GIF89a')],
  ['an archive', Buffer.from('PK\u0003\u0004')],
  ['a PDF that begins as a page', Buffer.concat([Buffer.from('<html>'), PDF])],
])('%s is no scan, whatever it calls itself', (_, file) => {
  expect(() => cleanScan(file)).toThrow(ScanTypeUnsupported);
});

test.each([
  ['a JPEG with a page behind it', Buffer.concat([aJpeg(), Buffer.from('<script>')])],
  ['a JPEG with an archive behind it', Buffer.concat([aJpeg(), Buffer.from('PK\u0003\u0004')])],
  ['a PNG with a page behind it', Buffer.concat([aPng(), Buffer.from('<script>')])],
  ['a PDF with a page behind it', Buffer.concat([PDF, Buffer.from('<script>')])],
  ['a PNG with a chunk that must be understood', aPng([['EVIL', 'x']])],
  ['a PNG whose checksum is wrong', Buffer.from(aPng()).fill(7, 20, 22)],
  ['a JPEG that was cut off', aJpeg().subarray(0, -3)],
  ['a PNG that was cut off', aPng().subarray(0, -3)],
  ['a PDF that was cut off', PDF.subarray(0, -8)],
  ['a JPEG without a picture', Buffer.of(0xff, 0xd8, 0xff, 0xd9)],
  ['a JPEG of no height', aJpeg({ height: 0 })],
  ['a JPEG that fills the memory of a phone', aJpeg({ width: 60_000, height: 60_000 })],
  ['a PNG that fills the memory of a phone', aPng([], 1_000_000_000)],
])('%s is broken', (_, file) => {
  expect(() => cleanScan(file)).toThrow(ScanBroken);
});

test('whatever comes is either a scan or refused, and a scan once cleaned is clean', () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  const spoilt = fc
    .tuple(fc.constantFrom(aJpeg({ beside: [[0xe1, PLACE]] }), aPng([['tEXt', PLACE]]), PDF), bytes, fc.nat())
    .map(([file, other, at]) => {
      const start = at % file.length;
      return Buffer.concat([file.subarray(0, start), other, file.subarray(start + other.length)]);
    });
  const begun = fc
    .tuple(fc.constantFrom(aJpeg().subarray(0, 3), aPng().subarray(0, 8), PDF.subarray(0, 9)), bytes)
    .map((parts) => Buffer.concat(parts));
  fc.assert(
    fc.property(
      fc.oneof(
        bytes.map((some) => Buffer.from(some)),
        spoilt,
        begun,
      ),
      (file) => {
        let clean: ReturnType<typeof cleanScan>;
        try {
          clean = cleanScan(file);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          return;
        }
        expect(cleanScan(clean.file)).toEqual(clean);
      },
    ),
    { numRuns: 2_000 },
  );
});
