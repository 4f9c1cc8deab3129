import { connect, type Socket } from 'node:net';
import { newId } from '@libs/kernel';
import { registration } from './registrations.js';

export interface Answered {
  readonly status: number;
  readonly workerId: string;
}

const CONNECTIONS = 32;

/**
 * Desks that register workers, over bare sockets: HTTP/1.1 as the gateway writes it and nothing else. They share their
 * cores with the system that is measured, and Node's own client costs twice as much (14 % of a core at 1,200/s, to 7 %).
 */
export class RegistrationLoad {
  private readonly address: URL;
  private readonly idle: Connection[] = [];
  private readonly all: Connection[] = [];
  private readonly waiting: ((connection: Connection) => void)[] = [];
  private readonly head: string;
  private n = 0;

  constructor(
    gateway: string,
    token: string,
    private readonly connections = CONNECTIONS,
  ) {
    this.address = new URL(gateway);
    this.head =
      `POST /api/registration/v1/workers HTTP/1.1\r\nhost: ${this.address.host}\r\nauthorization: Bearer ${token}\r\n` +
      'content-type: application/json\r\nidempotency-key: ';
  }

  /** A closed loop: each of 32 sends its next registration when the last is answered. */
  async run(ms: number): Promise<{ rate: number; latencies: number[] }> {
    const until = performance.now() + ms;
    const latencies: number[] = [];
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        while (performance.now() < until) {
          const began = performance.now();
          const { status } = await this.register();
          if (status === 201) latencies.push(performance.now() - began);
        }
      }),
    );
    return { rate: (latencies.length / ms) * 1000, latencies };
  }

  /** On a connection on which nothing is under way, or a new one while there may be more. */
  async register(): Promise<Answered> {
    const body = registration(this.n++);
    const connection = this.idle.pop() ?? (await this.another());
    const { status, text } = await connection.ask(
      `${this.head}${newId()}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    const next = this.waiting.shift();
    if (next) next(connection);
    else this.idle.push(connection);
    return { status, workerId: status === 201 ? text.slice(13, 49) : '' }; // {"workerId":"…
  }

  close(): void {
    for (const connection of this.all) connection.close();
  }

  private another(): Connection | Promise<Connection> {
    if (this.all.length >= this.connections) return new Promise((resolve) => this.waiting.push(resolve));
    const connection = new Connection(connect(Number(this.address.port), this.address.hostname));
    this.all.push(connection);
    return connection;
  }
}

/** One request at a time. */
class Connection {
  private received = '';
  private answered?: {
    resolve: (answer: { status: number; text: string }) => void;
    reject: (cause: Error) => void;
  };

  constructor(private readonly socket: Socket) {
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (text: string) => this.hear(text));
    socket.on('error', (cause) => this.answered?.reject(cause));
    socket.on('close', () => this.answered?.reject(new Error('The gateway hung up')));
  }

  ask(request: string): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      this.answered = { resolve, reject };
      this.socket.write(request, 'latin1');
    });
  }

  close(): void {
    delete this.answered;
    this.socket.destroy();
  }

  private hear(text: string): void {
    this.received += text;
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = /content-length: (\d+)/i.exec(this.received);
    if (!length) throw new Error('An answer without content-length');
    if (this.received.length < end + 4 + Number(length[1])) return;
    const answer = { status: Number(this.received.slice(9, 12)), text: this.received.slice(end + 4) };
    this.received = '';
    const { answered } = this;
    delete this.answered;
    answered?.resolve(answer);
  }
}
