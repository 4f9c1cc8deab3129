import type { KeyObject } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { assertStrict } from './adapter.js';
import { correlate, correlationIdOf } from './correlation.js';
import { tagVersions } from './etag.js';
import { languageOf } from './language.js';
import { serveOpenApi } from './openapi.js';
import { Problems } from './problem.js';
import { ProblemFilter, type AskerOf } from './problem.filter.js';
import type { Catalogue } from './problem-words.js';
import { Traffic } from './traffic.js';
import { RequestPipe } from './validation.js';
import { writeProblem } from './write-problem.js';

export interface HttpOptions {
  /** Words of this app's own refusals. */
  readonly words: Catalogue;
  /** As in `/api/<name>`. Where given, the app is described at `/openapi.json`. */
  readonly name?: string;
  /** HMAC-SHA-256 key, 32 bytes, outside the database: tells repeats of a command from other commands. */
  readonly idempotencyKey: KeyObject;
  /** True where a dependency is away and the same request may succeed in a moment. */
  readonly isUnavailable: (error: unknown) => boolean;
  /** Whom a refusal met: what somebody may not do is recorded with her who tried (fixture X15). */
  readonly askerOf: AskerOf;
  /** Requests in hand at once; 64 keeps the wait of the last one near 50 ms at 1,300 requests a second. */
  readonly mostInFlight?: number;
}

/**
 * Makes an app answer as ADR 0008 says: strict input, problems, correlation, ETags, bounded traffic. The app must be made on `newHttpAdapter()`, and not yet be initialised.
 */
export function setupHttp(app: NestFastifyApplication, options: HttpOptions): Traffic {
  const { words, name, idempotencyKey, isUnavailable, askerOf, mostInFlight = 64 } = options;
  assertStrict(app.getHttpAdapter());
  const problems = new Problems(words, isUnavailable);
  const traffic = new Traffic(mostInFlight);
  const fastify = app.getHttpAdapter().getInstance();

  fastify.decorate('idempotencyKey', idempotencyKey);
  fastify.decorate('problems', problems);
  fastify.decorateRequest('receivedBody');
  correlate(fastify);
  fastify.addHook('onRequest', (_request, reply, done) => {
    // Answers hold personal data: no cache keeps them, and no browser takes them for a page.
    void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    done();
  });
  tagVersions(fastify);
  traffic.standBefore(app.getHttpServer(), (error, { headers }, response) => {
    const language = languageOf(headers);
    writeProblem(response, problems.of(error, language, correlationIdOf(headers)), language);
  });
  fastify.addHook('preClose', (done) => {
    traffic.drain();
    done();
  });

  app.useGlobalPipes(new RequestPipe());
  app.useGlobalFilters(new ProblemFilter(problems, askerOf));
  if (name) serveOpenApi(app, name);
  return traffic;
}
