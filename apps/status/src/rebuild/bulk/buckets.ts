import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As many files as a process may well hold open; what one holds of nine million facts is taken in parts. */
const COUNT = 256;
/** Bytes that a bucket gathers before it is written. */
const AT_ONCE = 32_768;
/** Of one UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;
const NEW_LINE = 10;

/**
 * Files in which facts wait, sorted by worker as far as a hash goes: a bucket holds all facts of its workers. They have no
 * names, so nothing of them is left when the process ends, however it ends.
 */
export function openBuckets(): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'status-rebuild-'));
  try {
    return Array.from({ length: COUNT }, (_, n) => openSync(join(folder, String(n)), 'w+', 0o600));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function closeBuckets(files: readonly number[]): void {
  for (const file of files) closeSync(file);
}

/** Fills buckets, which several may do at once: each writes whole lines. What waits is bytes: texts would live long. */
export class BucketWriter {
  private readonly waiting: { readonly bytes: Buffer; length: number }[];

  constructor(private readonly files: readonly number[]) {
    this.waiting = files.map(() => ({ bytes: Buffer.allocUnsafe(AT_ONCE), length: 0 }));
  }

  add(workerId: string, line: string): void {
    const n = bucketOf(workerId, this.files.length);
    const waiting = this.waiting[n]!;
    const most = MOST_BYTES * line.length + 1;
    if (waiting.length + most > AT_ONCE) this.write(n);
    if (most > AT_ONCE) return this.writeBytes(n, Buffer.from(`${line}\n`));
    waiting.length += waiting.bytes.write(line, waiting.length);
    waiting.bytes[waiting.length++] = NEW_LINE;
  }

  flush(): void {
    for (const n of this.waiting.keys()) this.write(n);
  }

  private write(n: number): void {
    const waiting = this.waiting[n]!;
    if (waiting.length > 0) this.writeBytes(n, waiting.bytes.subarray(0, waiting.length));
    waiting.length = 0;
  }

  private writeBytes(n: number, bytes: Buffer): void {
    const written = writeSync(this.files[n]!, bytes);
    if (written < bytes.length)
      throw new Error('A file takes no more: is there space left for temporary files?');
  }
}

/** The lines of a bucket, those of one writer in the order in which they came. */
export function readBucket(file: number): string[] {
  const bytes = Buffer.allocUnsafe(fstatSync(file).size);
  for (let at = 0; at < bytes.length;) at += readSync(file, bytes, at, bytes.length - at, at);
  return bytes.toString().split('\n').slice(0, -1);
}

/** The lines of a bucket in parts of about so many, each with all lines of its workers, in the order in which they came. */
export function inParts(
  lines: readonly string[],
  most: number,
  workerOf: (line: string) => string,
): string[][] {
  const parts = Array.from({ length: Math.ceil(lines.length / most) }, (): string[] => []);
  // By what of the hash did not choose the bucket.
  for (const line of lines) parts[Math.floor(hashOf(workerOf(line)) / COUNT) % parts.length]!.push(line);
  return parts;
}

function bucketOf(workerId: string, count: number): number {
  return hashOf(workerId) % count;
}

/** FNV-1a over the whole id: no part of it is drawn at random by everybody. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
