import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Overloaded } from './http.errors.js';

/** Answered also when the rest is refused: else nobody could see that it is. */
const ALWAYS_ANSWERED = /^\/(live|ready|health|metrics)(?=$|[/?])/;

/** One for all: the stack of each would be the same, and cost more than the rest of its refusal. */
const OVERLOADED = new Overloaded();

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Bounds what a service has in hand. A request beyond it is refused before its body is read: a queue would only make
 * everybody wait longer for answers that no longer matter to who asked.
 */
export class Traffic {
  private inHand = 0;
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

  /**
   * Stands before the framework: a refusal costs 18 µs here and 39 µs in there, and at four times the rate that
   * saturates a service there are three of them for each request that is served.
   * @param refuse answers a request that is not admitted
   */
  standBefore(server: Server, refuse: (error: Error, ...to: Parameters<Answer>) => void): void {
    const served = server.listeners('request') as Answer[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      if (!this.admits(request.url ?? '', response)) return refuse(OVERLOADED, request, response);
      for (const serve of served) serve.call(server, request, response);
    });
  }

  private admits(url: string, response: ServerResponse): boolean {
    if (ALWAYS_ANSWERED.test(url)) return true;
    if (this.draining || this.inHand >= this.most) {
      // Another connection may lead to another process.
      if (this.draining) response.setHeader('connection', 'close');
      return false;
    }
    this.inHand++;
    // Also where the caller hangs up before there is an answer.
    response.once('close', () => this.inHand--);
    return true;
  }
}
