import type { Caller } from '@libs/access';
import type { Transaction } from '@libs/database';
import { page, PageRequest, positionOf, type Page } from '@libs/http';
import { STATES, type StateCode } from '@libs/journey';
import { isId } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { storiesOf } from '../projection/facts.js';
import { LiveGeneration } from '../projection/live-generation.js';
import { foldWithoutHealth, mayKnowHealth } from './without-health.js';

export class FindJourneysRequest extends PageRequest {
  @IsOptional()
  @IsIn(STATES)
  state?: StateCode;

  /** Area of origin: 2, 4, 6 or 10 digits. */
  @IsOptional()
  @Matches(/^\d{2}(\d{2}(\d{2}(\d{4})?)?)?$/)
  area?: string;
}

export class JourneyLine {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty()
  nth!: number;

  @ApiProperty({ type: String, nullable: true })
  state!: string | null;

  @ApiProperty({ type: [String] })
  flags!: string[];

  @ApiProperty({ type: [String], description: 'What does not fit, by code' })
  anomalies!: string[];

  @ApiProperty({ type: String, nullable: true })
  area!: string | null;

  @ApiProperty({ type: String, nullable: true })
  country!: string | null;

  @ApiProperty({ format: 'date' })
  lastFactOn!: string;

  @ApiProperty({ format: 'date-time' })
  lastHeardAt!: string;
}

type Row = Omit<JourneyLine, 'lastHeardAt'> & { lastHeardAt: Date } & Record<string, unknown>;

/** Journeys without a name, newest registrations first. */
@Injectable()
export class FindJourneys {
  constructor(private readonly live: LiveGeneration) {}

  async execute(request: FindJourneysRequest, by: Caller): Promise<Page<JourneyLine>> {
    const [worker, nth] =
      positionOf(request, isId, Number.isInteger as (part: unknown) => part is number) ?? [];
    const rows = await this.live.read(by, async (tx) => {
      const found = await tx.query<Row>(
        `select worker_id as "workerId", nth, state, flags, anomalies, area, country, last_fact_on::text as "lastFactOn", last_heard_at as "lastHeardAt"
         from journey
         where ($1::text is null or state = $1) and ($2::text is null or area ^@ $2) and ($3::uuid is null or (worker_id, nth) < ($3, $4))
         order by worker_id desc, nth desc limit $5`,
        [request.state ?? null, request.area ?? null, worker ?? null, nth ?? null, request.limit + 1],
      );
      return mayKnowHealth(by) ? found : withoutHealth(tx, found);
    });
    const lines = rows.map((row): JourneyLine => ({ ...row, lastHeardAt: row.lastHeardAt.toISOString() }));
    return page(lines, request, (line) => [line.workerId, line.nth]);
  }
}

/** The table keeps what all facts say; where that is more than a state, it is folded again without health. */
async function withoutHealth(tx: Transaction, rows: readonly Row[]): Promise<Row[]> {
  const isPlain = ({ flags, anomalies }: Row): boolean => flags.length + anomalies.length === 0;
  const stories = await storiesOf(
    tx,
    rows.flatMap((row) => (isPlain(row) ? [] : [row.workerId])),
  );
  const journeys = new Map([...stories].map(([workerId, { facts }]) => [workerId, foldWithoutHealth(facts)]));
  return rows.map((row): Row => {
    if (isPlain(row)) return row;
    const told = journeys.get(row.workerId)?.[row.nth];
    return {
      ...row,
      flags: [...(told?.flags ?? [])],
      anomalies: told?.anomalies.map(({ code }) => code) ?? [],
    };
  });
}
