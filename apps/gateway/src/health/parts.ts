import type { DataSource } from 'typeorm';
import type { Upstream } from '../door/upstream.js';
import type { Issuer } from '../sign-in/issuer.js';

export type State = 'ready' | 'not-ready' | 'away';

const READY_PATH = '/ready';
const WITHIN_MS = 2_000;

/** Everything that has to be there for people to be served. */
export class Parts {
  constructor(
    private readonly source: DataSource,
    private readonly issuer: Issuer,
    private readonly services: ReadonlyMap<string, Upstream>,
  ) {}

  async states(): Promise<Record<string, State>> {
    const services = [...this.services.values()].map(
      async (service) => [service.name, await stateOf(service)] as const,
    );
    const own = this.own().then((state) => ['gateway', state] as const);
    const issuer = this.issuer.ready().then(
      () => ['sign-on', 'ready'] as const,
      () => ['sign-on', 'away'] as const,
    );
    return Object.fromEntries(await Promise.all([...services, own, issuer]));
  }

  /** The gateway's own: its database. */
  own(): Promise<State> {
    return this.source.query('select 1').then(
      () => 'ready',
      () => 'not-ready',
    );
  }
}

async function stateOf(service: Upstream): Promise<State> {
  try {
    return (await service.isReady(READY_PATH, WITHIN_MS)) ? 'ready' : 'not-ready';
  } catch {
    return 'away';
  }
}
