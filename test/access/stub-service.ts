import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A service that remembers what it was asked, and answers when it is let. */
export class StubService {
  readonly seen: Seen[] = [];
  ready = true;
  url = '';
  private server!: Server;
  private held?: (() => void)[];

  async start(port = 0): Promise<this> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (request.url === '/ready') {
          response.writeHead(this.ready ? 200 : 503).end();
          return;
        }
        const { method = '', url = '', headers } = request;
        this.seen.push({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') });
        if (this.held) this.held.push(() => give(response));
        else give(response);
      });
    });
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  /** Keeps every request waiting until `release`. */
  hold(): void {
    this.held = [];
  }

  release(): void {
    const held = this.held ?? [];
    delete this.held;
    for (const answer of held) answer();
  }

  async stop(): Promise<void> {
    const stopped = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await stopped;
  }
}

function give(response: ServerResponse): void {
  response.writeHead(201, { 'content-type': 'application/json', etag: '"1"', location: '/v1/workers/1' });
  response.end('{"workerId":"1"}');
}
