import { createHmac, type KeyObject } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { documentHeader } from './documented.js';
import { InvalidRequest } from './http.errors.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** By which a repeat of a command is known without keeping what it said. */
    idempotencyKey: KeyObject;
  }
}

/** One attempt at one command, as the edge read it; who tries is known to `libs/access`, what came of it to the store. */
export interface CommandAttempt {
  /** `POST /v1/workers/:workerId/village-verification` */
  readonly route: string;
  readonly key: string;
  /** HMAC-SHA-256 of address and body as they came: a repeat must say the same, to the same thing. */
  readonly bodyHmac: Buffer;
}

const HEADER = 'Idempotency-Key';
/** 1 to 100 visible ASCII characters; a UUID of the device's making is meant. */
const KEY = /^[\x21-\x7e]{1,100}$/;

/**
 * Reads the `Idempotency-Key` that every write must carry
 * (draft-ietf-httpapi-idempotency-key-header): offices on poor links send twice, and it must count once.
 */
export function attemptOf(request: FastifyRequest): CommandAttempt {
  const key = request.headers['idempotency-key'];
  if (key === undefined) throw new InvalidRequest([{ header: HEADER, reason: 'required' }]);
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new InvalidRequest([{ header: HEADER, reason: 'idempotencyKey' }]);
  }
  const hmac = createHmac('sha256', request.server.idempotencyKey).update(
    `${request.method} ${request.url}\n`,
  );
  if (request.receivedBody) hmac.update(request.receivedBody);
  return { route: `${request.method} ${request.routeOptions.url}`, key, bodyHmac: hmac.digest() };
}

/** For the parameter decorator that calls `attemptOf`: shows the header in the OpenAPI document. */
export const documentKey = documentHeader({
  name: HEADER,
  required: true,
  description: 'New for each command, the same for its repeats; remembered for 400 days.',
  schema: { type: 'string', pattern: KEY.source },
});
