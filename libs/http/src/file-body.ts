import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { JSON_LIMITS } from './strict-json.js';

/** Files that a route may take as its body. A page from elsewhere sends none of them without being asked first (CORS). */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const;

interface FileRoute {
  readonly takesFile?: boolean;
}

/** The route's body is a file as it is, of at most 1 MiB. What it says it is, is not yet what it is. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(
    RouteConfig({ takesFile: true } satisfies FileRoute),
    ApiConsumes(...FILE_TYPES),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );

/** The file that was sent, beside `@TakesFile`; no bytes where there was none. */
export const FileBody = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
});

/** Lets the server read files, for those routes alone that take one. */
export function readFiles(fastify: FastifyInstance): void {
  fastify.addContentTypeParser<Buffer>(
    [...FILE_TYPES],
    { parseAs: 'buffer', bodyLimit: JSON_LIMITS.bytes },
    (request, body, done) => {
      const { takesFile } = request.routeOptions.config as FileRoute;
      if (!takesFile) return done(new UnsupportedMediaTypeException());
      request.receivedBody = body;
      done(null, body);
    },
  );
}
