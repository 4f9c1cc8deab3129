import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { CannotStart } from './process.js';

/**
 * So many ports of 127.0.0.1 that nobody listens on. They lie below the range from which systems take the near end
 * of outgoing connections (Linux 32768, others 49152): otherwise a part that was killed could find its own port taken
 * by somebody's connection when it starts again.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(20_000, 32_000);
    if (!ports.has(port) && (await isFree(port))) ports.add(port);
  }
  return [...ports];
}

export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** That port, if it is free. */
export async function claimPort(port: number, what: string, how = ''): Promise<number> {
  if (await isFree(port)) return port;
  throw new CannotStart(
    `Port ${port}, which ${what} is to have, is taken by another program: end that program, or choose another port${how}.`,
  );
}
