import { TELLERS } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { Clock, type Instant } from '@libs/kernel';
import { Metrics } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

/** How far one service has been heard. */
export class ServiceFreshness {
  @ApiProperty()
  service!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Everything it stamped until then has been read; null: not heard yet',
  })
  watermark!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Whole seconds since then' })
  lagSeconds!: number | null;

  @ApiProperty({ description: 'Events it had recorded and not yet published' })
  waiting!: number;

  @ApiProperty({ description: 'Events of it that are set aside until a person acts' })
  parked!: number;
}

/** Printed with every answer: freshness is proved, not assumed (architecture §6). */
export class Freshness {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The least of the watermarks',
  })
  asOf!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  lagSeconds!: number | null;

  @ApiProperty({ type: [String], description: 'Services later than the bound, or never heard' })
  behind!: string[];

  @ApiProperty()
  parked!: number;

  @ApiProperty({ type: [ServiceFreshness] })
  services!: ServiceFreshness[];
}

/** A relay ticks once a second: later than this something is wrong with it or between. */
const BEHIND_AFTER_SECONDS = 10;

@Injectable()
export class FreshnessReader {
  constructor(private readonly clock: Clock) {}

  /** To be read in the transaction of the answer that it is printed with. */
  async read(tx: Transaction): Promise<Freshness> {
    const rows = await tx.query<{ service: string; stamp: Date; waiting: string }>(
      'select service, stamp, waiting::text from watermark',
    );
    const parked = await tx.query<{ service: string; n: number }>(
      `select split_part(topic, '.', 2) as service, count(*)::int as n from parked_event group by 1`,
    );
    const now = Date.parse(this.clock.now());
    const services = TELLERS.map((service): ServiceFreshness => {
      const heard = rows.find((row) => row.service === service);
      return {
        service,
        watermark: heard?.stamp.toISOString() ?? null,
        lagSeconds: heard ? Math.max(0, Math.floor((now - heard.stamp.getTime()) / 1000)) : null,
        waiting: Number(heard?.waiting ?? 0),
        parked: parked.find((row) => row.service === service)?.n ?? 0,
      };
    });
    const watermarks = services.map(({ watermark }) => watermark);
    const asOf = watermarks.every((watermark) => watermark !== null)
      ? watermarks.toSorted(compare)[0]!
      : null;
    return {
      asOf,
      lagSeconds: asOf === null ? null : Math.max(...services.map(({ lagSeconds }) => lagSeconds ?? 0)),
      behind: services
        .filter(({ lagSeconds }) => lagSeconds === null || lagSeconds > BEHIND_AFTER_SECONDS)
        .map(({ service }) => service),
      parked: parked.reduce((sum, { n }) => sum + n, 0),
      services,
    };
  }
}

/** As of when an answer is that was asked for a moment: no later than what is final; null: everything heard. */
export function upToFinal(asked: Instant | undefined, final: Instant | null): Instant | null {
  return asked !== undefined && final !== null && asked > final ? final : (asked ?? null);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What an operator is woken for: a service that is no longer heard, or facts that no figure counts. */
@Injectable()
export class FreshnessMetrics {
  constructor(metrics: Metrics) {
    metrics.gauge(
      'watermark_age_seconds',
      'How long ago the watermark of a service stood still',
      'select service, extract(epoch from clock_timestamp() - stamp)::float as value from watermark',
      'service',
    );
    metrics.gauge(
      'late_facts',
      'Facts below the watermark, which no figure counts until their redrive is told',
      'select count(*)::int as value from late_fact',
    );
  }
}
