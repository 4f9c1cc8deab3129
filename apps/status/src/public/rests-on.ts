import { TELLERS } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import type { Instant } from '@libs/kernel';
import { AREA_EDITION } from '@libs/reference';
import { ApiProperty, PickType } from '@nestjs/swagger';
import { Coverage, CoverageReader } from '../freshness/coverage.js';
import { passed } from '../projection/ticks.js';
import { versionsOf } from '../versions/versions.js';

/** Of the coverage what names no village. */
class PublicCoverage extends PickType(Coverage, [
  'villagesExpected',
  'villagesFresh',
  'villagesLate',
  'villagesSilent',
  'provinces',
] as const) {}

/** What the tables of a published day rest on, kept with them: nothing of it is looked up again. */
export class RestsOn {
  @ApiProperty({ description: 'Version of the measures that the read models were entered with' })
  measures!: number;

  @ApiProperty({ description: 'Version of the fold of journeys that they were entered with' })
  fold!: number;

  @ApiProperty({ description: 'Which list of areas the codes are of; any other code is OTHER' })
  areaEdition!: string;

  @ApiProperty({ format: 'date', description: 'From which day that list holds' })
  areaValidFrom!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', format: 'date-time' },
    description: 'By service: everything it stamped until then had been read',
  })
  watermarks!: Readonly<Record<string, Instant>>;

  @ApiProperty({ description: 'Events that were set aside' })
  parked!: number;

  @ApiProperty({
    type: PublicCoverage,
    description: 'How many villages had been heard, and how lately; none is named',
  })
  coverage!: PublicCoverage;
}

/** As of the end of a published day. As the system role, in the transaction that publishes. */
export async function restsOn(tx: Transaction, asOf: Instant): Promise<RestsOn> {
  const stamps = await passed(tx);
  const [set] = await tx.query<{ aside: number }>('select count(*)::int as aside from parked_event');
  const { villagesExpected, villagesFresh, villagesLate, villagesSilent, provinces } =
    await new CoverageReader().read(tx, undefined, asOf);
  const { measures, fold } = await versionsOf(tx);
  return {
    measures,
    fold,
    areaEdition: AREA_EDITION.decree,
    areaValidFrom: AREA_EDITION.validFrom,
    watermarks: Object.fromEntries(
      TELLERS.flatMap((teller) => {
        const stamp = stamps.get(teller);
        return stamp === undefined ? [] : [[teller, new Date(stamp).toISOString()]];
      }),
    ),
    parked: set!.aside,
    coverage: { villagesExpected, villagesFresh, villagesLate, villagesSilent, provinces },
  };
}

/** The services of which not everything until then had been read. */
export function notHeard({ watermarks }: RestsOn, asOf: Instant): string[] {
  return TELLERS.filter((service) => (watermarks[service] ?? '') < asOf);
}
