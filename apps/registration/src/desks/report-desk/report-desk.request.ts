import { IsInt, Max, Min, ValidateIf } from 'class-validator';

const A_YEAR_IN_SECONDS = 366 * 24 * 60 * 60;

export class ReportDeskRequest {
  /** Changes that were sent from this device and have not arrived. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  waiting!: number;

  /** How long the oldest of them waits, by the device's own clock, which may be wrong; where one waits. */
  @ValidateIf(({ waiting }: ReportDeskRequest) => waiting > 0)
  @IsInt()
  @Min(0)
  @Max(A_YEAR_IN_SECONDS)
  oldestWaitsSeconds?: number;
}
