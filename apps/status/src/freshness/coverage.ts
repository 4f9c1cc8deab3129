import type { Transaction } from '@libs/database';
import type { Instant } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

/** How much of a province is heard. One that is not among them has no village that ever told anything. */
export class ProvinceCoverage {
  @ApiProperty({ description: 'Two digits' })
  province!: string;

  @ApiProperty({ description: 'Villages that have ever told anything' })
  villages!: number;

  @ApiProperty({ description: 'Of them, not heard for seven days or more' })
  silent!: number;
}

/** How many of the villages that are heard of have been heard lately. Whether a silent one has nothing to tell, nobody knows yet. */
export class Coverage {
  @ApiProperty({ description: 'Villages that have ever told anything' })
  villagesExpected!: number;

  @ApiProperty({ description: 'Heard within a day' })
  villagesFresh!: number;

  @ApiProperty({ description: 'Heard within seven days' })
  villagesLate!: number;

  @ApiProperty({ description: 'Not heard for seven days or more' })
  villagesSilent!: number;

  @ApiProperty({
    type: [String],
    description: 'The silent ones, those first that are silent longest; fifty at most',
  })
  silent!: string[];

  @ApiProperty({
    type: [ProvinceCoverage],
    description: 'The provinces of these villages, so that a zero is told from silence',
  })
  provinces!: ProvinceCoverage[];
}

const MOST_NAMED = 50;

@Injectable()
export class CoverageReader {
  /** Of the villages of these areas, as of a moment or now. To be read in the transaction of the answer. */
  async read(tx: Transaction, areas: readonly string[] | undefined, asOf: Instant | null): Promise<Coverage> {
    const [row] = await tx.query<{
      expected: number;
      fresh: number;
      late: number;
      silent: string[] | null;
      provinces: ProvinceCoverage[] | null;
    }>(
      `with heard as (
         select village, max(last_heard_at) as at from village_day
         where ($1::text[] is null or village ^@ any ($1)) and ($2::timestamptz is null or first_heard_at <= $2)
         group by village),
       aged as (select village, coalesce($2::timestamptz, now()) - at as age from heard)
       select count(*)::int as expected, count(*) filter (where age < interval '1 day')::int as fresh,
         count(*) filter (where age >= interval '1 day' and age < interval '7 days')::int as late,
         (select array_agg(village) from (
           select village from aged where age >= interval '7 days' order by age desc, village limit ${MOST_NAMED}) s) as silent,
         (select jsonb_agg(p order by province) from (
           select left(village, 2) as province, count(*)::int as villages,
             (count(*) filter (where age >= interval '7 days'))::int as silent
           from aged group by 1) p) as provinces
       from aged`,
      [areas ?? null, asOf],
    );
    const { expected = 0, fresh = 0, late = 0, silent, provinces } = row ?? {};
    return {
      villagesExpected: expected,
      villagesFresh: fresh,
      villagesLate: late,
      villagesSilent: expected - fresh - late,
      silent: silent ?? [],
      provinces: provinces ?? [],
    };
  }
}
