import { crc32 } from 'node:zlib';
import type { Picture } from './jpeg.js';

const SIGNATURE = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** What makes the picture; all else tells of it, or is another's. */
const PICTURE = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
const HEADER_BYTES = 13;
/** Length, type and checksum around what a chunk holds. */
const AROUND = 12;

export function isPng(file: Buffer): boolean {
  return file.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/**
 * Walks over the chunks of a PNG (W3C PNG, §5) and leaves out those that hold no picture: EXIF, texts, times.
 *
 * @returns undefined for what is no whole PNG, or has anything behind its end
 */
export function barePng(file: Buffer): Picture | undefined {
  const kept: Buffer[] = [SIGNATURE];
  const seen = new Set<string>();
  let at = SIGNATURE.length;
  while (at + AROUND <= file.length) {
    const length = file.readUInt32BE(at);
    const end = at + AROUND + length;
    if (end > file.length) return undefined;
    const type = file.toString('latin1', at + 4, at + 8);
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return undefined;
    const isFirst = seen.size === 0;
    if ((type === 'IHDR') !== isFirst || (isFirst && length !== HEADER_BYTES)) return undefined;
    if (PICTURE.includes(type)) kept.push(file.subarray(at, end));
    else if (isCritical(type)) return undefined;
    seen.add(type);
    at = end;
    if (type === 'IEND') break;
  }
  if (!seen.has('IDAT') || !seen.has('IEND') || at !== file.length) return undefined;
  const header = SIGNATURE.length + 8;
  return {
    width: file.readUInt32BE(header),
    height: file.readUInt32BE(header + 4),
    bare: Buffer.concat(kept),
  };
}

/** Nobody may leave out what is spelt so, and we know it not. */
function isCritical(type: string): boolean {
  return type[0] === type[0]!.toUpperCase();
}
