import type { Caller } from '@libs/access';
import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { LiveGeneration } from '../projection/live-generation.js';
import { ProvinceCoverage } from './coverage.js';
import { Freshness, FreshnessReader, ServiceFreshness } from './freshness.js';
import { OF_CODE, VERSION_COLUMNS, type Versions } from '../versions/versions.js';

/** How far one service has been heard, and on which side the rest is. */
export class PipelineService extends ServiceFreshness {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'The last tick of its relay that was heard. Later than the watermark: status has not read all of it yet',
  })
  lastTick!: string | null;

  @ApiProperty({ description: 'Whole seconds that the oldest of those not yet published had waited then' })
  oldestWaitingSeconds!: number;
}

/** What status has set aside until a person acts; never what it says, nor of whom. */
export class ParkedCount {
  @ApiProperty()
  topic!: string;

  @ApiProperty({ enum: ['UNREADABLE', 'HANDLER_FAILED', 'BEHIND'] })
  reason!: string;

  @ApiProperty()
  events!: number;

  @ApiProperty({ format: 'date-time', description: 'Since when the oldest of them stands there' })
  since!: string;
}

/** Facts of a service that came below its watermark: no figure counts them until their redrive is told (ADR 0021). */
export class LateFacts {
  @ApiProperty()
  service!: string;

  @ApiProperty()
  facts!: number;

  @ApiProperty({ format: 'date-time', description: 'Stamp of the oldest of them' })
  since!: string;
}

class VersionsTold implements Versions {
  @ApiProperty()
  fold!: number;

  @ApiProperty()
  measures!: number;
}

/** The read models that answer. */
export class LiveGenerationTold {
  @ApiProperty()
  n!: number;

  @ApiProperty({ format: 'date-time', description: 'Since when it answers' })
  since!: string;

  @ApiProperty({ description: 'Whether figures are counted in it; if not, status is to be rebuilt' })
  counts!: boolean;

  @ApiProperty({ description: 'Version of the fold of journeys that it was entered with' })
  fold!: number;

  @ApiProperty({ description: 'Version of the measures that it was entered with' })
  measures!: number;

  @ApiProperty({ type: VersionsTold, description: 'Those of the service. Others: status is to be rebuilt' })
  ofCode!: VersionsTold;
}

/** All that whoever runs the system looks at first (domain.md §11): numbers of events, and no person. */
export class Pipeline extends Freshness {
  @ApiProperty({ type: [PipelineService] })
  override services: PipelineService[] = [];

  @ApiProperty({ type: [ParkedCount], description: 'What of them is parked, the oldest first' })
  aside!: ParkedCount[];

  @ApiProperty({ type: [LateFacts] })
  lateFacts!: LateFacts[];

  @ApiProperty({ type: [ProvinceCoverage], description: 'Provinces of which a village was ever heard' })
  provinces!: ProvinceCoverage[];

  @ApiProperty({ type: LiveGenerationTold })
  generation!: LiveGenerationTold;
}

/** How the way from the desks to the figures stands. */
@Injectable()
export class TellPipeline {
  constructor(
    private readonly live: LiveGeneration,
    private readonly freshness: FreshnessReader,
  ) {}

  execute(by: Caller): Promise<Pipeline> {
    return this.live.read(by, async (tx) => {
      const fresh = await this.freshness.read(tx);
      const relays = await tx.query<{ service: string; at: Date; waited: number }>(
        `select service, max(stamp) as at, coalesce(max(waited), 0)::int as waited from (
           select service, stamp, oldest_waiting_ms / 1000 as waited from watermark
           union all select service, stamp, null from tick) t group by service`,
      );
      const aside = await tx.query<{ topic: string; reason: string; events: number; since: Date }>(
        `select topic, reason, count(*)::int as events, min(parked_at) as since from parked_event
         group by topic, reason order by since`,
      );
      const late = await tx.query<{ service: string; facts: number; since: Date }>(
        'select service, facts, since from late_fact_count order by service',
      );
      const provinces = await tx.query<ProvinceCoverage & Record<string, unknown>>(
        'select province, villages, silent from village_silence order by province',
      );
      const [generation] = await tx.query<{ n: number; since: Date; counts: boolean } & Versions>(
        `select n, coalesce(live_since, made_at) as since, counts, ${VERSION_COLUMNS} from generation where live`,
      );
      return {
        ...fresh,
        services: fresh.services.map((service): PipelineService => {
          const relay = relays.find((each) => each.service === service.service);
          return {
            ...service,
            lastTick: relay?.at.toISOString() ?? null,
            oldestWaitingSeconds: relay?.waited ?? 0,
          };
        }),
        aside: aside.map(toldSince),
        lateFacts: late.map(toldSince),
        provinces,
        generation: { ...toldSince(generation!), ofCode: OF_CODE },
      };
    });
  }
}

function toldSince<T extends { since: Date }>(row: T): Omit<T, 'since'> & { since: string } {
  return { ...row, since: row.since.toISOString() };
}
