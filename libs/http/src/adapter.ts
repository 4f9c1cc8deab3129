import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { newId } from '@libs/kernel';
import type { FastifyServerOptions } from 'fastify';
import { ProblemFilter } from './problem.filter.js';
import { Problems } from './problem.js';
import { readFiles } from './file-body.js';
import { JSON_LIMITS, readStrictJson } from './strict-json.js';

/** A request that has not arrived whole by then never will, and holds a connection meanwhile. */
const REQUEST_TIMEOUT_MS = 30_000;

const STATUS_OF_PARSER: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Reads strict JSON, and a file where a route takes one, whatever Nest would have registered. */
class StrictAdapter extends FastifyAdapter {
  override registerParserMiddleware(): void {
    readStrictJson(this.getInstance());
    readFiles(this.getInstance());
  }
}

/** The server under Nest. What it refuses before any of our code runs is a problem too. */
export function newHttpAdapter(): FastifyAdapter {
  const problems = new Problems({}, () => false);
  const filter = new ProblemFilter(problems);
  const options: FastifyServerOptions = {
    bodyLimit: JSON_LIMITS.bytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Fastify's own answer while closing is no problem document; `Traffic` gives ours.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => filter.answer(error, request, reply),
    clientErrorHandler: (error, socket) => refuseRaw(problems, error, socket),
  };
  return new StrictAdapter(options);
}

/** For whoever builds on it: with another adapter, bodies would be read by another's rules. */
export function assertStrict(adapter: unknown): asserts adapter is FastifyAdapter {
  if (!(adapter instanceof StrictAdapter)) throw new Error('The app must be created on newHttpAdapter()');
}

/** Answers what is not even HTTP, on the bare socket. */
function refuseRaw(problems: Problems, error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF_PARSER[error.code ?? ''] ?? 400;
  const body = JSON.stringify(problems.ofStatus(status, 'id', newId()));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
