import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { PayloadTooLargeException } from '@nestjs/common';
import { ServiceAway } from './door.errors.js';
import { Lane, type LaneLimits } from './lane.js';

export const BODY_LIMIT = 1024 * 1024;
const ANSWER_WITHIN_MS = 30_000;

/** Between two neighbours only (RFC 9110 §7.6.1): never passed on. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Its name in lower case, and its value. */
export type Header = readonly [string, string];

export interface Forwarding {
  readonly path: string;
  /** Names and values in turn: what the service is to see of the request's headers, and what we add. */
  readonly headers: string[];
  /** Added to the answer, where the service has not said it itself. */
  readonly answerHeaders: readonly Header[];
}

/** One service behind the door: its connections, and how much it is given at once. */
export class Upstream {
  readonly lane: Lane;
  private readonly agent: HttpAgent;
  private readonly ask: typeof httpRequest;
  private readonly url: URL;

  constructor(
    readonly name: string,
    baseUrl: string,
    limits: LaneLimits,
  ) {
    this.url = new URL(baseUrl);
    this.lane = new Lane(limits);
    const secure = this.url.protocol === 'https:';
    const options = {
      keepAlive: true,
      maxSockets: limits.active,
      scheduling: 'lifo',
      timeout: ANSWER_WITHIN_MS,
    } as const;
    this.agent = secure ? new HttpsAgent(options) : new HttpAgent(options);
    this.ask = secure ? httpsRequest : httpRequest;
  }

  /** Streams the request there and the answer back. Rejects only while nothing has been answered yet. */
  forward(request: IncomingMessage, response: ServerResponse, forwarding: Forwarding): Promise<void> {
    return new Promise((resolve, reject) => {
      const upstream = this.ask({
        hostname: this.url.hostname,
        port: this.url.port,
        agent: this.agent,
        method: request.method,
        path: forwarding.path,
        headers: ['host', this.url.host, ...forwarding.headers, ...framing(request)],
      });
      // The browser has gone, or has got all: in both cases nobody waits for the service any more.
      response.once('close', () => {
        if (!response.writableFinished) upstream.destroy();
        resolve();
      });
      upstream.once('timeout', () => upstream.destroy(new Error('no answer in time')));
      upstream.once('response', (answer) => passBack(answer, response, forwarding.answerHeaders));
      upstream.on('error', (cause) => {
        request.unpipe(upstream).resume(); // what is still to come of it is let go
        if (response.headersSent) response.destroy();
        else
          reject(cause instanceof PayloadTooLargeException ? cause : new ServiceAway(this.name, { cause }));
      });
      passOn(request, upstream);
    });
  }

  /** True when the service says that it is ready, within `ms`. */
  async isReady(path: string, ms: number): Promise<boolean> {
    const answer = await fetch(new URL(path, this.url), { signal: AbortSignal.timeout(ms) });
    await answer.body?.cancel();
    return answer.ok;
  }

  close(): void {
    this.agent.destroy();
  }
}

/** How the body is delimited: as it came, and an absent one as empty. */
function framing({ method, headers }: IncomingMessage): string[] {
  if (headers['transfer-encoding']) return ['transfer-encoding', 'chunked'];
  if (headers['content-length']) return ['content-length', headers['content-length']];
  return method === 'GET' || method === 'HEAD' ? [] : ['content-length', '0'];
}

function passOn(request: IncomingMessage, upstream: ClientRequest): void {
  if (request.headers['transfer-encoding']) {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > BODY_LIMIT) upstream.destroy(new PayloadTooLargeException());
    });
  }
  request.pipe(upstream);
}

function passBack(answer: IncomingMessage, response: ServerResponse, added: readonly Header[]): void {
  const headers: string[] = [];
  for (let i = 0; i < answer.rawHeaders.length; i += 2) {
    const name = answer.rawHeaders[i]!;
    if (!HOP_BY_HOP.has(name.toLowerCase())) headers.push(name, answer.rawHeaders[i + 1]!);
  }
  for (const [name, value] of added) {
    if (!(name in answer.headers)) headers.push(name, value);
  }
  response.writeHead(answer.statusCode!, headers);
  answer.on('error', () => response.destroy());
  answer.pipe(response);
}
