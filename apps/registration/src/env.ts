import { ServiceEnv } from '@libs/service';
import { Transform } from 'class-transformer';
import { IsInt, IsString, IsUrl, Min, MinLength } from 'class-validator';

export class RegistrationEnv extends ServiceEnv {
  /** 32 bytes, base64: wraps the data key of each person. */
  @IsString()
  @MinLength(43)
  VAULT_KEK!: string;

  /** 32 bytes, base64: of the blind index. */
  @IsString()
  @MinLength(43)
  VAULT_INDEX_KEY!: string;

  /** The address of our pages: a letter sends who reads its code there. */
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL!: string;

  /**
   * Days of the calendar for which somebody may wait for the district before she is called late. Ours, to be confirmed by
   * each kabupaten: no text that we know names a number.
   */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  DISTRICT_LIMIT_DAYS = 7;

  /** How often it is looked whether somebody newly registered is registered twice; 0: this process does not look. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  SEEK_DUPLICATES_MS = 1_000;

  /** How often it is looked whether the last day of a paper has passed; 0: this process does not look. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  EXPIRE_DOCUMENTS_MS = 60_000;

  /** How often it is looked whether an import has to go on; 0: this process carries none out. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  CARRY_OUT_IMPORTS_MS = 1_000;

  /** How often some areas of an untold edition of the list are told; 0: this process tells none. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  TELL_AREAS_MS = 1_000;
}
