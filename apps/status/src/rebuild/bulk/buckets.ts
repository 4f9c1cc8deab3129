import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** So that the facts of one bucket of nine million fit into memory several times over. */
const COUNT = 256;
/** Characters that a bucket gathers before it is written. */
const AT_ONCE = 32_768;

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

/** Fills buckets, which several may do at once: each writes whole lines. */
export class BucketWriter {
  private readonly waiting: string[];

  constructor(private readonly files: readonly number[]) {
    this.waiting = files.map(() => '');
  }

  add(workerId: string, line: string): void {
    const n = bucketOf(workerId, this.files.length);
    const waiting = `${this.waiting[n]!}${line}\n`;
    if (waiting.length < AT_ONCE) this.waiting[n] = waiting;
    else this.write(n, waiting);
  }

  flush(): void {
    for (const [n, waiting] of this.waiting.entries()) if (waiting !== '') this.write(n, waiting);
  }

  private write(n: number, lines: string): void {
    const bytes = Buffer.from(lines);
    const written = writeSync(this.files[n]!, bytes);
    if (written < bytes.length)
      throw new Error('A file takes no more: is there space left for temporary files?');
    this.waiting[n] = '';
  }
}

/** The lines of a bucket, those of one writer in the order in which they came. */
export function readBucket(file: number): string[] {
  const bytes = Buffer.allocUnsafe(fstatSync(file).size);
  for (let at = 0; at < bytes.length;) at += readSync(file, bytes, at, bytes.length - at, at);
  return bytes.toString().split('\n').slice(0, -1);
}

/** FNV-1a over the whole id: no part of it is drawn at random by everybody. */
function bucketOf(workerId: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < workerId.length; at++) hash = Math.imul(hash ^ workerId.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}
