import { randomBytes } from 'node:crypto';
import { newId } from '@libs/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The thread that a request belongs to: it goes on through outbox and Kafka, and into every log line. */
export interface Correlation {
  /** Ours: one of a person's action, whatever it sets off. 1–64 of `A-Z a-z 0-9 . _ -`. */
  readonly correlationId: string;
  /** W3C Trace Context, for whoever runs a tracing system. */
  readonly traceparent: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    correlation: Correlation;
  }
}

// The shapes that the events' envelope takes: what does not fit there is not continued here.
const CORRELATION_ID = /^[\w.-]{1,64}$/;
const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})$/;

/** The caller's correlation id where it names a usable one, else a new one. */
export function correlationIdOf(headers: FastifyRequest['headers']): string {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && CORRELATION_ID.test(given) ? given : newId();
}

/** Continues the caller's thread where it names one, else begins a new one; each hop is a new parent. */
export function correlationOf(headers: FastifyRequest['headers']): Correlation {
  const [, traceId, flags] = TRACEPARENT.exec(String(headers['traceparent'])) ?? [];
  const span = randomBytes(8).toString('hex');
  return {
    correlationId: correlationIdOf(headers),
    traceparent: `00-${traceId ?? randomBytes(16).toString('hex')}-${span}-${flags ?? '01'}`,
  };
}

/** Puts `request.correlation` on every request and `X-Correlation-Id` on every answer. */
export function correlate(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    request.correlation = correlationOf(request.headers);
    void reply.header('x-correlation-id', request.correlation.correlationId);
    done();
  });
}
