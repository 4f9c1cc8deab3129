import type { Caller } from '@libs/access';
import { Injectable } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { AREA_EDITION } from '@libs/reference';
import { Freshness, FreshnessReader } from '../freshness/freshness.js';
import { AreaEdition } from './area-edition.js';
import { oldCodesOf } from './old-codes.js';
import { LiveGeneration } from '../projection/live-generation.js';
import { versionsOf } from '../versions/versions.js';

/** Digits of the area codes that a table may go down to: named analysts get exact counts to kab/kota (domain.md §8.3). */
const DIGITS = { country: 0, province: 2, regency: 4 } as const;

export class CountStatesRequest {
  @IsOptional()
  @IsIn(Object.keys(DIGITS))
  by: keyof typeof DIGITS = 'country';

  /** Only journeys from this province or kab/kota. */
  @IsOptional()
  @Matches(/^\d{2}(\d{2})?$/)
  under?: string;
}

export class StateCount {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code of the area of origin; null for the whole country, or where no origin is known yet',
  })
  area!: string | null;

  @ApiPropertyOptional({
    description: 'Where that is a code that is in force no more: the name it had, or the code',
  })
  old?: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'State of domain.md §6; null where no fact says which',
  })
  state!: string | null;

  @ApiProperty()
  journeys!: number;
}

export class StateCounts extends Freshness {
  @ApiProperty({ description: 'What is counted, and under which version' })
  definition!: { id: string; version: number; fold: number };

  @ApiProperty({ description: 'Which list of areas the codes are of' })
  areaEdition!: string;

  @ApiProperty({ format: 'date', description: 'From which day that list holds' })
  areaValidFrom!: string;

  @ApiProperty({ type: [StateCount] })
  rows!: StateCount[];
}

/** Journeys by state and area of origin (*menurut daerah asal*), as heard by now: not final, as it says. */
@Injectable()
export class CountStates {
  constructor(
    private readonly live: LiveGeneration,
    private readonly freshness: FreshnessReader,
    private readonly edition: AreaEdition,
  ) {}

  async execute({ by: level, under }: CountStatesRequest, by: Caller): Promise<StateCounts> {
    const inForce = await this.edition.names();
    return this.live.read(by, async (tx) => {
      const rows = await tx.query<StateCount & Record<string, unknown>>(
        // A code that has ended lies in no province of today.
        `select nullif(left(area, case when area = any ($3::text[]) or $1 = 0 then $1 else 4 end), '') as area, state, sum(journeys)::int as journeys from journey_count
         where $2::text is null or area ^@ $2 group by 1, 2 order by 1 nulls first, 2 nulls first`,
        [DIGITS[level], under ?? null, [...inForce.keys()]],
      );
      const { fold } = await versionsOf(tx);
      return {
        definition: { id: 'PERJALANAN_MENURUT_KEADAAN', version: 1, fold },
        ...(await this.freshness.read(tx)),
        areaEdition: AREA_EDITION.decree,
        areaValidFrom: AREA_EDITION.validFrom,
        rows: rows.map((row) => {
          const [old] = row.area === null ? [] : oldCodesOf([row.area], inForce, 'AS_TOLD');
          return { ...row, ...(old && { old: old.name ?? old.code }) };
        }),
      };
    });
  }
}
