import type { IncomingMessage } from 'node:http';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import { ForeignOrigin } from './door.errors.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against forged requests: a browser sends the cookie along with whatever any page asks it to send. So a change by
 * cookie must come from a page of ours, and as JSON, which no foreign page can send without being asked first.
 */
export function assertOwnOrigin(
  { method = 'GET', headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  origin: string,
): void {
  if (SAFE.has(method)) return;
  if (headers.origin !== origin) throw new ForeignOrigin();
  const type = headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new UnsupportedMediaTypeException();
}
