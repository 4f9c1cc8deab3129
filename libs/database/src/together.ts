import type { PoolClient, QueryConfig } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { isUnavailable } from './unavailable.js';

interface Waiting {
  readonly statement: QueryConfig;
  readonly stands: () => void;
  readonly fails: (error: unknown) => void;
}

/** Statements a group. */
const FULL = 32;
/** Who must wait for a lock longer than this waits by himself. */
const PATIENCE_MS = 50;
const BEGIN = `begin; set local lock_timeout = ${PATIENCE_MS}`;

const queues = new WeakMap<DataSource, Map<string, Together>>();

/**
 * Commits statements of several commands together: while a group is on its way, the next gathers. So the more there is
 * to do, the less each costs (one round trip and one wait for the disk a group: ADR 0015), and one command alone is sent
 * at once, as it is. No command sees another's outcome: where one fails, the group is undone and each is sent by itself.
 */
export class Together {
  private waiting: Waiting[] = [];
  private sending = false;

  private constructor(private readonly source: DataSource) {}

  /**
   * The queue of a pool for statements that set these settings. Each sets all of them before it writes, so none runs
   * under those of the one before it.
   */
  static on(source: DataSource, settings: readonly string[]): Together {
    const ofSource = queues.get(source) ?? new Map<string, Together>();
    queues.set(source, ofSource);
    const key = settings.join();
    const queue = ofSource.get(key) ?? new Together(source);
    ofSource.set(key, queue);
    return queue;
  }

  /** Resolves when the statement stands; rejects with its own error, and never with another's. */
  run(statement: QueryConfig): Promise<void> {
    return new Promise((stands, fails) => {
      this.waiting.push({ statement, stands, fails });
      if (this.sending) return;
      this.sending = true;
      setImmediate(() => void this.sendAll());
    });
  }

  private async sendAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, FULL);
      if (group.length > 1 && (await this.commit(group))) continue;
      const each = Promise.all(group.map((one) => this.alone(one)));
      await Promise.race([each, pause(PATIENCE_MS, undefined, { ref: false })]);
    }
    this.sending = false;
  }

  /** True when it is known to each what became of it; false where nothing stands and each must try by itself. */
  private async commit(group: Waiting[]): Promise<boolean> {
    try {
      await this.onConnection((client) => sendTogether(client, group));
      for (const { stands } of group) stands();
      return true;
    } catch (error) {
      if (!isLost(error)) return false;
      // Whether the group stands, nobody knows: its commands come again under their keys.
      for (const { fails } of group) fails(error);
      return true;
    }
  }

  private alone({ statement, stands, fails }: Waiting): Promise<void> {
    return this.onConnection((client) => client.query(statement)).then(stands, fails);
  }

  private async onConnection(work: (client: PoolClient) => Promise<unknown>): Promise<void> {
    const runner = this.source.createQueryRunner();
    try {
      await work((await runner.connect()) as PoolClient);
    } finally {
      await runner.release();
    }
  }
}

/** All is sent before the first answer comes. After a failure Postgres refuses the rest, and its COMMIT undoes. */
async function sendTogether(client: PoolClient, group: Waiting[]): Promise<void> {
  const answers = await Promise.allSettled([
    client.query(BEGIN),
    ...group.map(({ statement }) => client.query(statement)),
    client.query('commit'),
  ]);
  const failures = answers.flatMap((answer) =>
    answer.status === 'rejected' ? [answer.reason as unknown] : [],
  );
  if (failures.length > 0) throw failures.find(isLost) ?? failures[0];
}

/** The connection's end, as against a server that answers: a deadlock, want of room, a statement that took too long. */
const isLost = (failure: unknown): boolean =>
  isUnavailable(failure) && !/^(40|53|57014)/.test(String((failure as { code?: unknown }).code));
