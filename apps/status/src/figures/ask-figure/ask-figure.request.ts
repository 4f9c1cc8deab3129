import { BREAKDOWNS, type Breakdown } from '@libs/journey';
import { IsDay, IsInstant, NumberInQuery } from '@libs/http';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { AREA_CODES, type AreaCodes } from '../old-codes.js';
import { IsMonthOrDay } from '../period.js';

/** A list in one parameter: `by=province,sex`. */
const ListInQuery = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value));

const CODE = /^[A-Z0-9<>][A-Z0-9_<>.-]{0,39}$/i;

/** Which people a figure is asked of. Each is one code, or several with commas: any of them. */
export class FigureFilters {
  /** Areas of origin of 2, 4, 6 or 10 digits; several make a dapil. */
  @IsOptional()
  @ListInQuery()
  @IsArray()
  @ArrayMaxSize(60)
  @Matches(/^\d{2}(\d{2}(\d{2}(\d{4})?)?)?$/, { each: true })
  area?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  office?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  debarkation?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  country?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  sex?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  ageBand?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  education?: string[];

  /** By which door she came onto the register. */
  @IsOptional()
  @ListInQuery()
  @Codes()
  source?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  scheme?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  employerType?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  isco08?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  jobLabel?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  kind?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  procedural?: string[];

  @IsOptional()
  @ListInQuery()
  @Codes()
  cause?: string[];
}

export class AskFigureRequest extends FigureFilters {
  /** A month or a day; both ends count. */
  @IsMonthOrDay()
  from!: string;

  @IsMonthOrDay()
  to!: string;

  /** What it is broken down by, at most four. */
  @IsOptional()
  @ListInQuery()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(4)
  @IsIn(BREAKDOWNS, { each: true })
  by: Breakdown[] = [];

  /** As it was answered at this moment; the latest that is final, where it is later than that. */
  @IsOptional()
  @IsInstant()
  asOf?: string;

  /** Beside it the same months of the year before, or the months before these. */
  @IsOptional()
  @IsIn(['year', 'period'])
  against?: 'year' | 'period';

  /** Codes that have ended, with exactly one successor, are counted under that; below the kab/kota, and of medians, never. */
  @IsOptional()
  @IsIn(AREA_CODES)
  areaCodes?: AreaCodes;

  /** Only the largest so many, and the rest as one row. */
  @IsOptional()
  @NumberInQuery()
  @IsInt()
  @Min(1)
  @Max(1000)
  top?: number;

  /** Of a cohort that is followed: those that had ended by this day. */
  @IsOptional()
  @IsDay()
  endedBy?: string;
}

function Codes(): PropertyDecorator {
  return (target, property) => {
    for (const check of [IsArray(), ArrayMaxSize(60), Matches(CODE, { each: true })]) check(target, property);
  };
}
