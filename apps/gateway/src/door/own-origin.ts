import type { IncomingMessage } from 'node:http';
import { FILE_TYPES } from '@libs/http';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import { ForeignOrigin } from './door.errors.js';

/** A foreign page may send none of these without being asked first: each is preflighted, and never allowed. */
const ASKED_FIRST = new Set<string>(['application/json', ...FILE_TYPES]);
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against forged requests: a browser sends the cookie along with whatever any page asks it to send. So a change by
 * cookie must come from a page of ours, and as JSON or a file of a kind that no foreign page can send without being asked first.
 */
export function assertOwnOrigin(
  { method = 'GET', headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  origin: string,
): void {
  if (SAFE.has(method)) return;
  if (headers.origin !== origin) throw new ForeignOrigin();
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (!ASKED_FIRST.has(type.trim().toLowerCase())) throw new UnsupportedMediaTypeException();
}
