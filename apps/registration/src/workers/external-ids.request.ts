import { EXTERNAL_SYSTEM } from '@libs/contracts';
import { NestedList } from '@libs/http';
import { OccurredRequest } from '@libs/service';
import { ArrayMinSize, IsIn, Matches } from 'class-validator';

export class ExternalNumberRequest {
  @IsIn(EXTERNAL_SYSTEM)
  system!: string;

  /** Opaque: kept under her own key, on the log only as a keyed hash. */
  @Matches(/^[A-Za-z0-9./-]{4,40}$/)
  number!: string;
}

/** Numbers of other systems, as an office reads them from her papers. */
export class ExternalIdsRequest extends OccurredRequest {
  @NestedList(() => ExternalNumberRequest, { max: EXTERNAL_SYSTEM.length })
  @ArrayMinSize(1)
  externalIds!: ExternalNumberRequest[];
}

/** The same number told twice is one. */
export function externalIdsOf({ externalIds }: ExternalIdsRequest): ExternalNumberRequest[] {
  const told = externalIds.map(({ system, number }) => [`${system} ${number}`, { system, number }] as const);
  return [...new Map(told).values()];
}
