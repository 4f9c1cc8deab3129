import type { IncomingMessage, ServerResponse } from 'node:http';
import { correlationIdOf, languageOf, type Problems, writeProblem } from '@libs/http';
import { Logger } from '@nestjs/common';

/** Answers a request that goes no further with an RFC 9457 problem. */
export type Refuse = (request: IncomingMessage, response: ServerResponse, error: unknown) => void;

/** For the requests that no framework sees; the others have the filter of `libs/http`, which says the same. */
export function newRefuse(problems: Problems, dataHeaders: Readonly<Record<string, string>>): Refuse {
  const logger = new Logger('Door');
  return (request, response, error) => {
    if (response.headersSent) {
      response.destroy(); // half an answer cannot be taken back, but it can be seen to be half
      return;
    }
    const correlationId = correlationIdOf(request.headers);
    const language = languageOf(request.headers);
    const problem = problems.of(error, language, correlationId);
    if (problem.status === 500) logger.error({ message: String((error as Error).stack), correlationId });
    // No more is read of a body that is too large.
    if (problem.status === 413) response.setHeader('connection', 'close');
    writeProblem(response, problem, language, dataHeaders);
  };
}
