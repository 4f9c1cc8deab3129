import { accessOf, type Caller, type Commander } from '@libs/access';
import { attemptOf, documentKey } from '@libs/http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Gives a route who asks, and in which thread. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerOf(requestOf(context)),
);

/** Gives a route who wants something changed; without an `Idempotency-Key` it is not called. */
export const Commanding = createParamDecorator(
  (_: unknown, context: ExecutionContext): Commander => {
    const request = requestOf(context);
    return { ...callerOf(request), attempt: attemptOf(request) };
  },
  [documentKey],
);

function callerOf(request: FastifyRequest): Caller {
  return { access: accessOf(request), trace: request.correlation };
}

function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}
