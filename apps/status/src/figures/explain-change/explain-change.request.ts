import { IsInstant, NumberInQuery } from '@libs/http';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { FigureFilters } from '../ask-figure/ask-figure.request.js';
import { IsMonthOrDay } from '../period.js';

export class ExplainChangeRequest extends FigureFilters {
  /** The period of the figure: months or days; both ends count. */
  @IsMonthOrDay()
  from!: string;

  @IsMonthOrDay()
  to!: string;

  /** What the figure that was printed says under *keadaan per*. */
  @IsInstant()
  since!: string;

  /** Until this moment; now, where it is not given. */
  @IsOptional()
  @IsInstant()
  until?: string;

  @IsOptional()
  @NumberInQuery()
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 100;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string;
}
