import { DataSource, type EntitySchema } from 'typeorm';

export interface DataSourceOptions {
  readonly url: string;
  readonly entities: EntitySchema[];
  /** Eight connections saturate two cores; more only add latency (measured-postgres §3). */
  readonly poolSize: number;
  readonly applicationName: string;
}

/** A pool as one role. Plain classes are mapped by EntitySchema, so their constructors are not called. */
export function newDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities,
    entitySkipConstructor: true,
    poolSize: options.poolSize,
    applicationName: options.applicationName,
    extra: {
      // Statements that do not wait for each other share their round trips (a consumer's, event by event).
      pipeline: true,
      // A request that waits longer than this is better refused than kept.
      connectionTimeoutMillis: 5_000,
      statement_timeout: 15_000,
      // A server that is gone without a word: whoever waits for it is let go.
      query_timeout: 20_000,
      keepAlive: true,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
}
