import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { documentHeader } from './documented.js';
import { ChangedMeanwhile, InvalidRequest, VersionNotNamed } from './http.errors.js';

const HEADER = 'If-Match';
const TAG = /^"(0|[1-9]\d{0,9})"$/;

/** Shows the `version` of whatever is answered as its `ETag`: `"3"`. */
export function tagVersions(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (_request, reply, payload, done) => {
    const version = (payload as { version?: unknown } | null)?.version;
    if (typeof version === 'number' && reply.statusCode < 300) void reply.header('etag', `"${version}"`);
    done(null, payload);
  });
}

function versionOf({ headers }: FastifyRequest): number {
  const given = headers['if-match'];
  if (given === undefined) throw new VersionNotNamed();
  const [, version] = TAG.exec(given) ?? [];
  // `*` too: it would say "whatever it is by now", which is what the header is there to prevent.
  if (version === undefined) throw new InvalidRequest([{ header: HEADER, reason: 'versionTag' }]);
  return Number(version);
}

/** Gives a route the version that the caller has read, by its `If-Match`. 428 without one. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext) => versionOf(context.switchToHttp().getRequest<FastifyRequest>()),
  [
    documentHeader({
      name: HEADER,
      required: true,
      description: 'The ETag as read: the change is refused if it is no longer the current one.',
      schema: { type: 'string', pattern: TAG.source },
    }),
  ],
);

/** To be asked under the row's lock, before it is changed. */
export function assertUnchanged(current: number, read: number): void {
  if (current !== read) throw new ChangedMeanwhile();
}
