import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Person } from './person.js';

/** A journey as the ministry is told it. */
export interface SeenJourney {
  readonly state: string | null;
  readonly flags: readonly string[];
  readonly timeline: readonly { readonly what: string; readonly orgId?: string }[];
  readonly anomalies: readonly { readonly code: string }[];
}

interface Counts {
  readonly rows: readonly {
    readonly area: string | null;
    readonly state: string | null;
    readonly journeys: number;
  }[];
}

interface Freshness {
  readonly behind: readonly string[];
  readonly parked: number;
}

/** A step that is not seen for so long has gone wrong. */
const PATIENCE_MS = 15_000;
const ASK_AGAIN_MS = 2;

/** The ministry's side: asked as a screen would ask, again and again until something is seen. */
export class Ministry {
  constructor(private readonly analyst: Person) {}

  /** Her one journey, once this fact stands on it; undefined where it does not come. */
  async seeing(workerId: string, what: string): Promise<SeenJourney | undefined> {
    return this.until(async () => {
      const journey = await this.journeyOf(workerId);
      return journey?.timeline.some((line) => line.what === what) ? journey : undefined;
    });
  }

  /** Her journey as it is seen now; undefined where nothing was heard, or where she seems to have several. */
  async journeyOf(workerId: string): Promise<SeenJourney | undefined> {
    const { journeys = [] } = (await this.tell(workerId)).body as { journeys?: readonly SeenJourney[] };
    return journeys.length === 1 ? journeys[0] : undefined;
  }

  /** All that it is told of a worker. */
  tell(workerId: string): Promise<Answer> {
    return this.analyst.get(`/status/v1/journeys/${workerId}`);
  }

  /** How many journeys of people from this kabupaten stand in a state. */
  async count(regency: string, state: string): Promise<number> {
    const answer = await this.analyst.get(`/status/v1/figures/states?by=regency&under=${regency}`);
    return (answer.body as unknown as Counts).rows.find((row) => row.state === state)?.journeys ?? 0;
  }

  /** True once every service is heard in time. */
  async isFresh(): Promise<boolean> {
    const fresh = await this.until(async () => {
      const { behind } = (await this.analyst.get('/status/v1/freshness')).body as unknown as Freshness;
      return behind.length === 0 ? true : undefined;
    });
    return fresh ?? false;
  }

  private async until<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const seen = await look();
      if (seen !== undefined || Date.now() > until) return seen;
      await pause(ASK_AGAIN_MS);
    }
  }
}
