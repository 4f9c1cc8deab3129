import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Overloaded } from './http.errors.js';

/** Answered also when the rest is refused: else nobody could see that it is. */
const ALWAYS_ANSWERED = /^\/(health|live|ready|metrics)(?=$|[/?])/;

/**
 * Bounds what a service has in hand. A request beyond it is refused before its body is read: a queue would only make
 * everybody wait longer for answers that no longer matter to who asked.
 */
export class Traffic {
  private inFlight = 0;
  private draining = false;

  /** @param most requests in hand at once */
  constructor(private readonly most: number) {}

  /** True from the moment the service was told to stop: readiness says so, and new requests go elsewhere. */
  get isDraining(): boolean {
    return this.draining;
  }

  /** From now on only what is in hand is finished. */
  drain(): void {
    this.draining = true;
  }

  /** @param refuse answers a request that is not admitted */
  control(
    fastify: FastifyInstance,
    refuse: (error: Error, request: FastifyRequest, reply: FastifyReply) => void,
  ): void {
    fastify.addHook('onRequest', (request, reply, done) => {
      if (ALWAYS_ANSWERED.test(request.url)) return done();
      if (this.draining || this.inFlight >= this.most) {
        // Another connection may lead to another process.
        if (this.draining) void reply.header('connection', 'close');
        return refuse(new Overloaded(), request, reply);
      }
      this.inFlight++;
      // Not Fastify's onResponse, which a caller who hangs up may never let happen.
      reply.raw.once('close', () => this.inFlight--);
      done();
    });
    fastify.addHook('preClose', (done) => {
      this.drain();
      done();
    });
  }
}
