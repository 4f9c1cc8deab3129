import type { Caller } from '@libs/access';
import { EXPLANATIONS, timeline, foldWorker } from '@libs/journey';
import { DomainError } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Freshness, FreshnessReader } from '../freshness/freshness.js';
import { storiesOf } from '../projection/facts.js';
import { LiveGeneration } from '../projection/live-generation.js';
import { foldWithoutHealth, mayKnowHealth } from './without-health.js';

export class JourneyNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'journey-not-found';

  constructor() {
    super('No such journey in your scope');
  }
}

export class TimelineLine {
  @ApiProperty({ format: 'uuid' })
  factId!: string;

  @ApiProperty()
  what!: string;

  @ApiProperty()
  role!: string;

  @ApiPropertyOptional()
  area?: string;

  @ApiPropertyOptional()
  orgId?: string;

  @ApiProperty({ format: 'date' })
  occurredOn!: string;

  @ApiPropertyOptional({ format: 'date-time' })
  occurredAt?: string;

  @ApiProperty({ format: 'date-time' })
  heardAt!: string;

  @ApiProperty()
  heardAfterDays!: number;

  @ApiProperty({ type: String, nullable: true })
  state!: string | null;

  @ApiProperty()
  moved!: boolean;

  @ApiProperty({ type: [String], description: 'Steps to clearance that were still open' })
  missing!: readonly string[];

  @ApiProperty({ type: [String] })
  anomalies!: readonly string[];
}

export class AnomalyLine {
  @ApiProperty()
  code!: string;

  @ApiProperty({ format: 'uuid' })
  factId!: string;

  @ApiProperty()
  explanation!: { id: string; en: string };

  @ApiProperty({ type: [String] })
  missing!: readonly string[];
}

export class JourneyTold {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  journeyId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  state!: string | null;

  @ApiProperty({ type: [String] })
  flags!: readonly string[];

  @ApiProperty({ type: [String] })
  milestones!: readonly string[];

  @ApiProperty({ type: String, nullable: true })
  area!: string | null;

  @ApiProperty({ type: String, nullable: true })
  country!: string | null;

  @ApiProperty({ type: [TimelineLine] })
  timeline!: TimelineLine[];

  @ApiProperty({ type: [AnomalyLine] })
  anomalies!: AnomalyLine[];
}

export class WorkerJourneys {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ type: [JourneyTold] })
  journeys!: JourneyTold[];

  @ApiProperty({ type: Freshness })
  freshness!: Freshness;
}

/** One worker's journeys, under whichever of her ids she is asked for: who did what, when it happened, when we heard, what was missing. */
@Injectable()
export class TellJourneys {
  constructor(
    private readonly live: LiveGeneration,
    private readonly freshness: FreshnessReader,
  ) {}

  execute(workerId: string, by: Caller): Promise<WorkerJourneys> {
    return this.live.read(by, async (tx) => {
      const story = (await storiesOf(tx, [workerId])).get(workerId);
      if (!story || story.facts.length === 0) throw new JourneyNotFound();
      // Facts are those of a worker; of her journeys one may have begun elsewhere, before she moved.
      const visible = await tx.query<{ nth: number }>('select nth from journey where worker_id = $1', [
        story.workerId,
      ]);
      const numbers = new Set(visible.map(({ nth }) => nth));
      const fold = mayKnowHealth(by) ? foldWorker : foldWithoutHealth;
      const inScope = fold(story.facts).filter((_, nth) => numbers.has(nth));
      const journeys = inScope.map((journey): JourneyTold => {
        const { journeyId, state, flags, milestones, area, country } = journey;
        const anomalies = journey.anomalies.map(({ code, factId, missing }) => ({
          code,
          factId,
          explanation: EXPLANATIONS[code],
          missing,
        }));
        return { journeyId, state, flags, milestones, area, country, timeline: timeline(journey), anomalies };
      });
      return { workerId: story.workerId, journeys, freshness: await this.freshness.read(tx) };
    });
  }
}
