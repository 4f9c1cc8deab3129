import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { throwError } from 'rxjs';
import { correlationIdOf } from './correlation.js';
import { languageOf } from './language.js';
import type { Problems } from './problem.js';
import { headersOf } from './write-problem.js';

/** Who asks, as the audit names her; nobody where that is not known. Nothing by which she is known outside. */
export type AskerOf = (request: object) => object | undefined;

/** The one way out for whatever is thrown on the way to an answer, by us, by Nest or by Fastify. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');
  private readonly audit = new Logger('Audit');

  constructor(
    private readonly problems: Problems,
    private readonly askerOf: AskerOf = () => undefined,
  ) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    // An event has no answer: its consumer decides whether to wait, try again or park.
    if (host.getType() !== 'http') return throwError(() => error);
    const http = host.switchToHttp();
    return this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    // Fastify answers what its router cannot read before any hook has run.
    const correlationId = request.correlation?.correlationId ?? correlationIdOf(request.headers);
    const language = languageOf(request.headers);
    const problem = this.problems.of(error, language, correlationId);
    if (problem.status === 500) {
      this.logger.error({ message: stackOf(error), correlationId, route: routeOf(request) });
    }
    if (problem.status === 403) {
      const code = problem.type.slice('/problems/'.length);
      const asker = this.askerOf(request);
      this.audit.warn({ message: 'Refused', code, route: routeOf(request), correlationId, ...asker });
    }
    if (reply.sent) return;
    void reply.code(problem.status).headers(headersOf(problem, language)).send(JSON.stringify(problem));
  }
}

function routeOf(request: FastifyRequest): string {
  return `${request.method} ${request.routeOptions?.url ?? '(none)'}`;
}

/** A stack without the words of the database: Postgres repeats the value that it refused, and values are personal. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is not an Error was thrown';
  const { code } = error as { code?: unknown };
  const stack = error.stack ?? error.message;
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return stack;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name} with SQLSTATE ${code}`, ...frames].join('\n');
}
