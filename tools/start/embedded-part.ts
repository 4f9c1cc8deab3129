import type { EmbeddedServer } from '../embedded/process.js';
import type { Part } from './supervise.js';

/** PostgreSQL or Kafka as a part. Started again it has the port it had, by which the others know it. */
export class EmbeddedPart<T extends EmbeddedServer> implements Part {
  server: T | undefined;

  constructor(
    readonly name: string,
    private readonly launch: (port: { port?: number }) => Promise<T>,
  ) {}

  async start(): Promise<T> {
    this.server = await this.launch(this.server ? { port: this.server.port } : {});
    return this.server;
  }
}
