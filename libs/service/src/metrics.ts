import { SYSTEM } from './system.js';
import { Transaction } from '@libs/database';
import type { EventConsumer, Projector } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';

/** What an operator watches (architecture §2, principle 10): what waits, what is parked, what is slow. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly http = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route pattern (never by id) and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });
  private consumer?: EventConsumer | Projector;
  private onOpen?: (tx: Transaction) => Promise<void>;

  constructor(
    @InjectDataSource() app: DataSource,
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge('outbox_rows', 'Rows not yet published', `select count(*)::int as value from outbox`);
    this.gauge(
      'outbox_oldest_age_seconds',
      'Age of the oldest row not yet published',
      `select coalesce((select extract(epoch from clock_timestamp() - recorded_at) from outbox order by position limit 1), 0)::float as value`,
    );
    this.gauge(
      'outbox_refused_rows',
      'Rows that Kafka will never take, with what stands behind them',
      `select count(*)::int as value from outbox_refused`,
    );
    this.gauge(
      'parked_events',
      'Events set aside until a person acts',
      `select count(*)::int as value from parked_event`,
    );
    this.gauge(
      'oldest_snapshot_age_seconds',
      'Age of the oldest open snapshot: what keeps the outbox from being cleaned',
      `select coalesce(max(extract(epoch from now() - xact_start)), 0)::float as value from pg_stat_activity where datname = current_database() and backend_xmin is not null`,
    );
    for (const [name, source] of Object.entries({ app, system })) {
      const waiting: Gauge = new Gauge({
        name: `pool_waiting_${name}`,
        help: `Requests that wait for a connection of the ${name} role`,
        registers: [this.registry],
        collect: () => waiting.set((source.driver as unknown as { master: Pool }).master.waitingCount),
      });
    }
    const events: Gauge = new Gauge({
      name: 'events_heard',
      help: 'Events since the start, by what became of them',
      labelNames: ['outcome'],
      registers: [this.registry],
      collect: () => {
        for (const [outcome, count] of Object.entries(this.consumer?.counts ?? {}))
          events.set({ outcome }, count);
      },
    });
  }

  /** @param onOpen what comes first in each transaction of this service, as for its consumer */
  watch(consumer: EventConsumer | Projector, onOpen?: (tx: Transaction) => Promise<void>): void {
    this.consumer = consumer;
    this.onOpen = onOpen;
  }

  observe(method: string, route: string, status: number, seconds: number): void {
    this.http.observe({ method, route, status }, seconds);
  }

  /** A figure that is asked of the database when somebody looks; `sql` gives `value`, and with a label one row each. */
  gauge(name: string, help: string, sql: string, label?: string): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: label ? [label] : [],
      registers: [this.registry],
      collect: async () => {
        const rows = await this.ask(sql);
        gauge.reset();
        for (const row of rows)
          gauge.set(label ? { [label]: row[label] as string } : {}, Number(row['value']));
      },
    });
  }

  private ask(sql: string): Promise<Record<string, unknown>[]> {
    return new Transaction(this.system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      await this.onOpen?.(tx);
      return tx.query(sql);
    });
  }
}
