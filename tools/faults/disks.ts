import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Disks } from './system.js';

const MEGABYTES = { postgres: 500, kafka: 300 };

/** Small disks in memory for the data, which only root of a Linux can make; undefined elsewhere. */
export function smallDisks(): Disks | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  return {
    mount(dir) {
      for (const [name, size] of Object.entries(MEGABYTES)) {
        const options = `size=${size}m,mode=0755`;
        execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', join(dir, name)]);
      }
    },
    unmount(dir) {
      for (const name of Object.keys(MEGABYTES)) execFileSync('umount', ['-l', join(dir, name)]);
    },
  };
}

/** Fills a disk to the last byte; returns how to make room again. */
export function fill(folder: string): () => void {
  const file = join(folder, 'ballast');
  const descriptor = openSync(file, 'w');
  try {
    for (let size = 2 ** 20; size >= 1; size = Math.floor(size / 2)) writeUntilFull(descriptor, size);
  } finally {
    closeSync(descriptor);
  }
  return () => rmSync(file, { force: true });
}

function writeUntilFull(descriptor: number, size: number): void {
  const block = Buffer.alloc(size);
  for (;;) {
    try {
      writeSync(descriptor, block);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
      throw error;
    }
  }
}
