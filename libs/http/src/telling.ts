import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import type { Problem, Problems } from './problem.js';

declare module 'fastify' {
  interface FastifyInstance {
    problems: Problems;
  }
}

/**
 * Gives a route the words of a refusal in the language of whoever asks: for an answer that holds several, of which each is
 * told as if it had been asked for alone.
 */
export const Telling = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const language = languageOf(request.headers);
  return (error: unknown): Problem =>
    request.server.problems.of(error, language, request.correlation.correlationId);
});
