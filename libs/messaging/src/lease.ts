import { isUnavailable } from '@libs/database';
import { Client } from 'pg';

/**
 * A holder that says nothing for this long has lost the lease: the server ends its session (tried with SIGSTOP). One that
 * was halted in the middle of a long answer is not idle; it is known by its taking nothing any more.
 */
const SILENCE = '5s';
const SETTINGS = `set idle_session_timeout = '${SILENCE}'; set tcp_user_timeout = '${SILENCE}'; set statement_timeout = '60s'`;
const PING_MS = 1_000;

/** Which lock of a database: one leader each. */
export type LeaseName = 'relay' | 'projector';

/**
 * Leadership by a session advisory lock on a connection of its own. The connection is the lease: whoever works
 * through `client` and has lost the lock finds the connection gone.
 */
export class Lease {
  /** True once the connection is gone, and the lease with it. */
  isLost = false;
  /** Settles then. */
  readonly lost: Promise<void>;

  private constructor(
    readonly client: Client,
    private readonly ping: NodeJS.Timeout,
  ) {
    this.lost = new Promise((resolve) => {
      client.on('end', () => {
        this.isLost = true;
        resolve();
      });
    });
  }

  /** Tries once; undefined where another leads or the database is away. `onWake` hears NOTIFY on the lease's channel. */
  static async take(url: string, name: LeaseName, onWake: () => void): Promise<Lease | undefined> {
    const client = new Client({
      connectionString: url,
      application_name: name,
      connectionTimeoutMillis: 3_000,
    });
    // Without a listener a lost connection would end the process; the next statement tells us.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(SETTINGS);
      const { rows } = await client.query<{ leads: boolean }>(
        `select pg_try_advisory_lock(hashtext($1)) as leads`,
        [name],
      );
      if (!rows[0]?.leads) {
        await client.end();
        return undefined;
      }
      await client.query(`listen ${name}`);
    } catch (error) {
      await client.end().catch(() => undefined); // it may never have been connected
      if (isUnavailable(error)) return undefined;
      throw error;
    }
    client.on('notification', onWake);
    const ping = setInterval(() => void client.query('select 1').catch(() => undefined), PING_MS); // its failure is the next statement's too
    return new Lease(client, ping);
  }

  /**
   * Takes it from whoever has it, who finds its connection gone: for work during which nothing else may be published.
   * The others stand by until it is given back.
   */
  static async seize(url: string, name: LeaseName): Promise<Lease> {
    const over = new Client({ connectionString: url, application_name: `${name}-seize` });
    await over.connect();
    try {
      for (;;) {
        await over.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = $1`,
          [name],
        );
        const lease = await Lease.take(url, name, () => undefined);
        if (lease) return lease;
      }
    } finally {
      await over.end();
    }
  }

  async release(): Promise<void> {
    clearInterval(this.ping);
    await this.client.end().catch(() => undefined); // gone already: that is what was wanted
  }
}
