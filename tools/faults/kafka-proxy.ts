import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Keys of the Kafka protocol's requests that matter here. */
export const PRODUCE = 0;
const METADATA = 3;
export const OFFSET_COMMIT = 8;
const FIND_COORDINATOR = 10;

const HOST = '127.0.0.1';

/** A request that is kept from the broker: it has left its sender, and nobody knows of it yet. */
export interface Held {
  /** Settles when there is one. */
  readonly caught: Promise<void>;
  /** Lets it, and all that follow, go to the broker. */
  release(): void;
}

/** Answers that are kept from who asked, whose connection is closed instead. The broker has done what it says. */
export interface Cut {
  /** How many have been cut so far. */
  readonly times: number;
  /** From now on answers pass. */
  mend(): void;
}

interface Holding {
  readonly api: number;
  readonly isWanted: (request: Buffer) => boolean;
  readonly seen: () => void;
  readonly released: Promise<void>;
}

/**
 * Stands between one client and the broker and understands just enough of the protocol to lose, at the right moment,
 * what a network may lose. A broker of this machine (127.0.0.1) that tells its address is made to tell the proxy's.
 */
export class KafkaProxy {
  private readonly sockets = new Set<Socket>();
  private cutting: { readonly api: number; times: number } | undefined;
  private holding: Holding | undefined;

  private constructor(
    private readonly server: Server,
    private readonly broker: { readonly host: string; readonly port: number },
    readonly port: number,
  ) {}

  /** @param broker `host:port` of the only one there is */
  static async before(broker: string): Promise<KafkaProxy> {
    const server = createServer();
    server.listen(0, HOST);
    await once(server, 'listening');
    const { hostname: host, port } = new URL(`kafka://${broker}`);
    const own = (server.address() as AddressInfo).port;
    const proxy = new KafkaProxy(server, { host, port: Number(port) }, own);
    server.on('connection', (client) => proxy.join(client));
    return proxy;
  }

  get brokers(): string {
    return `${HOST}:${this.port}`;
  }

  /** From now on no answer to a request of this kind arrives. */
  cutAnswers(api: number): Cut {
    const cutting = { api, times: 0 };
    this.cutting = cutting;
    return {
      get times() {
        return cutting.times;
      },
      mend: () => (this.cutting = undefined),
    };
  }

  /** Keeps the next request of this kind that is wanted, and what its connection sends after it. Others pass. */
  holdNext(api: number, isWanted: Holding['isWanted'] = () => true): Held {
    const caught = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    this.holding = { api, isWanted, seen: caught.resolve, released: released.promise };
    return { caught: caught.promise, release: released.resolve };
  }

  async close(): Promise<void> {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await once(this.server, 'close');
  }

  private join(client: Socket): void {
    const broker = connect(this.broker.port, this.broker.host);
    for (const socket of [client, broker]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined); // `close` follows
      socket.on('close', () => this.sockets.delete(socket));
    }
    const asked = new Map<number, number>();

    const requests = new Frames();
    let turn = Promise.resolve();
    client.on('data', (chunk: Buffer) => {
      for (const frame of requests.in(chunk)) {
        const api = frame.readInt16BE(4);
        asked.set(frame.readInt32BE(8), api);
        turn = turn.then(() => this.gate(api, frame)).then(() => void broker.write(frame));
      }
    });
    // What is on its way arrives, whatever has become of who sent it.
    client.on('close', () => void turn.then(() => broker.end()));

    const answers = new Frames();
    broker.on('data', (chunk: Buffer) => {
      for (const frame of answers.in(chunk)) {
        const correlationId = frame.readInt32BE(4);
        const api = asked.get(correlationId);
        asked.delete(correlationId);
        if (this.cutting && api === this.cutting.api) {
          this.cutting.times += 1;
          client.destroy();
          return;
        }
        if (api === METADATA || api === FIND_COORDINATOR) this.standIn(frame);
        client.write(frame);
      }
    });
    broker.on('close', () => client.destroy());
  }

  private gate(api: number, request: Buffer): Promise<void> | undefined {
    const { holding } = this;
    if (api !== holding?.api || !holding.isWanted(request)) return undefined;
    this.holding = undefined;
    holding.seen();
    return holding.released;
  }

  /** Puts the proxy's port where the broker told its own. */
  private standIn(frame: Buffer): void {
    const address = Buffer.concat([Buffer.from(HOST), int32(this.broker.port)]);
    for (let at = frame.indexOf(address); at >= 0; at = frame.indexOf(address, at + 1)) {
      frame.writeInt32BE(this.port, at + HOST.length);
    }
  }
}

/** Every request and answer begins with its length in four bytes. */
class Frames {
  private rest = Buffer.alloc(0);

  *in(chunk: Buffer): Generator<Buffer> {
    this.rest = Buffer.concat([this.rest, chunk]);
    while (this.rest.length >= 4) {
      const end = 4 + this.rest.readInt32BE(0);
      if (this.rest.length < end) return;
      const frame = this.rest.subarray(0, end);
      this.rest = this.rest.subarray(end);
      yield frame;
    }
  }
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
