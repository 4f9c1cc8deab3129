import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Knows which connections nobody waits on. Browsers open some before they need them; Node does not count these among the
 * idle ones, and a server that closes waits for them.
 */
export class Connections {
  private readonly quiet = new Set<Socket>();
  private closing = false;

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.rest(socket);
      socket.once('close', () => this.quiet.delete(socket));
    });
    server.on('request', ({ socket }, response) => {
      this.quiet.delete(socket);
      response.once('close', () => this.rest(socket));
    });
  }

  /** Ends those on which nothing is under way, and the others as soon as that is so. */
  close(): void {
    this.closing = true;
    for (const socket of this.quiet) socket.destroy();
  }

  private rest(socket: Socket): void {
    if (this.closing) socket.destroy();
    else if (!socket.destroyed) this.quiet.add(socket);
  }
}
