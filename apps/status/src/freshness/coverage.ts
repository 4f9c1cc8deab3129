import type { Transaction } from '@libs/database';
import { dayInJakarta, type Instant } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** How much of a province is heard. One that is not among them has no village that ever told anything. */
export class ProvinceCoverage {
  @ApiProperty({ description: 'Two digits' })
  province!: string;

  @ApiProperty({ description: 'Villages that have ever told anything' })
  villages!: number;

  @ApiProperty({ description: 'Of them, not heard for seven days or more' })
  silent!: number;
}

/** The same of a kabupaten or city. */
export class RegencyCoverage {
  @ApiProperty({ description: 'Four digits' })
  regency!: string;

  @ApiProperty({ description: 'Villages that have ever told anything' })
  villages!: number;

  @ApiProperty({ description: 'Of them, not heard for seven days or more' })
  silent!: number;
}

/**
 * How many of the villages that are heard of have been heard lately. A desk that has nothing to tell says so
 * (`DeskReported`): a silent one is not heard at all.
 */
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
    description:
      'The silent ones, fifty at most: as of now those first that are silent longest, as of the past by their codes',
  })
  silent!: string[];

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Since how many whole hours the oldest change waits at a desk, as the desks have said; null: none does, or it is asked as of the past',
  })
  oldestUnsyncedHours!: number | null;

  @ApiProperty({
    type: [ProvinceCoverage],
    description: 'The provinces of these villages, so that a zero is told from silence',
  })
  provinces!: ProvinceCoverage[];

  @ApiPropertyOptional({
    type: [RegencyCoverage],
    description:
      'The kab/kota of these villages, where certain areas are asked for: of the country they are not told',
  })
  regencies?: RegencyCoverage[];
}

const MOST_NAMED = 50;

/** A province or a kab/kota, and how many of its villages are there, fresh and silent. */
interface Counted {
  readonly area: string;
  readonly villages: number;
  readonly fresh: number;
  readonly silent: number;
}

interface Read {
  readonly provinces: Counted[];
  readonly regencies: Counted[] | undefined;
  readonly silent: string[];
  readonly oldestUnsyncedHours: number | null;
}

@Injectable()
export class CoverageReader {
  /** Of the villages of these areas, as of a moment or now. To be read in the transaction of the answer. */
  async read(tx: Transaction, areas: readonly string[] | undefined, asOf: Instant | null): Promise<Coverage> {
    const within = areas && apart(areas);
    const { provinces, regencies, silent, oldestUnsyncedHours } = await (asOf === null
      ? readNow(tx, within)
      : readThen(tx, within, asOf));
    const sum = (field: 'villages' | 'fresh' | 'silent'): number =>
      provinces.reduce((all, province) => all + province[field], 0);
    const [expected, fresh, notHeard] = [sum('villages'), sum('fresh'), sum('silent')];
    return {
      villagesExpected: expected,
      villagesFresh: fresh,
      villagesLate: expected - fresh - notHeard,
      villagesSilent: notHeard,
      silent,
      oldestUnsyncedHours,
      provinces: provinces.map(({ area: province, villages: all, silent: unheard }) => ({
        province,
        villages: all,
        silent: unheard,
      })),
      ...(regencies && {
        regencies: regencies.map(({ area: regency, villages: all, silent: unheard }) => ({
          regency,
          villages: all,
          silent: unheard,
        })),
      }),
    };
  }
}

/** Without those that lie in another. */
function apart(areas: readonly string[]): string[] {
  return [...new Set(areas)].filter(
    (area) => !areas.some((other) => other !== area && area.startsWith(other)),
  );
}

interface Row extends Record<string, unknown> {
  readonly provinces: Counted[] | null;
  readonly regencies: Counted[] | null;
  readonly silent: string[] | null;
  readonly hours: number | null;
}

/** As the parameters `$n` and `$n + 1` of `villages`: row security lets no expression look at a row before it has. */
function rangesOf(areas: readonly string[] | undefined): unknown[] {
  return areas ? [areas, areas.map((area) => `${area}:`)] : [];
}

/** The villages of the areas by a range of their index each, looked at once; of the country as they lie in their table. */
function villages(areas: readonly string[] | undefined, n: number): string {
  return areas
    ? `materialized (select v.* from unnest($${n}::text[], $${n + 1}::text[]) as a (area, beyond)
         join village_heard v on v.village >= a.area and v.village < a.beyond)`
    : `not materialized (select * from village_heard)`;
}

/** From rows of how many villages there are, how many of them were heard within a week, and within a day. */
const areasOf = (digits: 2 | 4): string => `select jsonb_agg(p order by area) from (
  select left(area, ${digits}) as area, sum(villages)::int as villages, sum(fresh)::int as fresh,
    (sum(villages) - sum(heard))::int as silent
  from counted group by 1 having sum(villages) > 0) p`;
/** Of the country villages are counted by province alone. */
const places = (areas: readonly string[] | undefined): string =>
  `(${areasOf(2)}) as provinces, ${areas ? `(${areasOf(4)})` : 'null::jsonb'} as regencies`;

// In brackets: worked out once, and not of every row.
const DAY_AGO = `(select now() - interval '1 day')`;
const WEEK_AGO = `(select now() - interval '7 days')`;

/** Until when the hour lasts in which a village becomes late or silent: of those that were heard in it each is looked at. */
const endOfHour = (moment: string): string =>
  `(select date_trunc('hour', ${moment}, 'UTC') + interval '1 hour')`;

async function readNow(tx: Transaction, areas: readonly string[] | undefined): Promise<Read> {
  const counted = areas
    ? `select left(village, 4), 1, (last_heard_at > ${WEEK_AGO})::int, (last_heard_at > ${DAY_AGO})::int from heard`
    : `select province, villages, 0, 0 from village_count where heard_hour = '-infinity'
       union all
       select province, 0, villages, case when heard_hour > ${DAY_AGO} then villages else 0 end
       from village_count where heard_hour > ${WEEK_AGO}
       union all
       select left(village, 2), 0, 1, 0 from heard where last_heard_at > ${WEEK_AGO} and last_heard_at < ${endOfHour(WEEK_AGO)}
       union all
       select left(village, 2), 0, 0, 1 from heard where last_heard_at > ${DAY_AGO} and last_heard_at < ${endOfHour(DAY_AGO)}`;
  const [row] = await tx.query<Row>(
    `with heard as ${villages(areas, 1)}, counted (area, villages, heard, fresh) as (${counted})
     select ${places(areas)},
       array(select village from heard where last_heard_at <= ${WEEK_AGO} order by last_heard_at, village limit ${MOST_NAMED}) as silent,
       (select floor(extract(epoch from now() - min(oldest_waiting_since)) / 3600)::int from heard
        where oldest_waiting_since is not null) as hours`,
    rangesOf(areas),
  );
  return readOf(row, areas);
}

/**
 * Of the days before that moment eight are read, however long the history is: who was heard in none of them was silent. Of
 * what waited at the desks then nothing is kept.
 */
async function readThen(tx: Transaction, areas: readonly string[] | undefined, asOf: Instant): Promise<Read> {
  const recently = `day between $2::date - 7 and $2::date and d.first_heard_at <= $1::timestamptz
    and d.last_heard_at > $1::timestamptz - interval '7 days'`;
  const known = areas
    ? `select left(village, 4), 1, 0, 0 from heard where first_heard_at <= $1`
    : `select province, villages, 0, 0 from village_count where heard_hour = '-infinity'
       union all select left(village, 2), -1, 0, 0 from heard where first_heard_at > $1`;
  const [row] = await tx.query<Row>(
    `with heard as ${villages(areas, 3)},
     recent as materialized (
       select village, max(d.last_heard_at) > $1::timestamptz - interval '1 day' as fresh
       from ${areas ? 'heard join village_day d using (village)' : 'village_day d'} where ${recently} group by village),
     counted (area, villages, heard, fresh) as (
       ${known} union all select left(village, ${areas ? 4 : 2}), 0, 1, fresh::int from recent)
     select ${places(areas)},
       array(select village from heard where first_heard_at <= $1 and village not in (select village from recent)
             order by village limit ${MOST_NAMED}) as silent,
       null::int as hours`,
    [asOf, dayInJakarta(asOf), ...rangesOf(areas)],
  );
  return readOf(row, areas);
}

function readOf(row: Row | undefined, areas: readonly string[] | undefined): Read {
  const hours = row?.hours ?? null;
  return {
    provinces: row?.provinces ?? [],
    regencies: areas && (row?.regencies ?? []),
    silent: row?.silent ?? [],
    oldestUnsyncedHours: hours && Math.max(0, hours),
  };
}
