import { IsPlainText } from '@libs/http';
import { MARITAL_STATUS, type MaritalStatus } from '@libs/rules';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** What may be told of anybody beside her name, and often is not: how to tell her from another, and where she lives. */
export class ParticularsRequest {
  /** Initial of the mother's name, or bin/binti: by which people of one name tell each other apart. */
  @IsOptional()
  @IsPlainText({ max: 20 })
  motherInitial?: string;

  @IsOptional()
  @Matches(/^[+\d][\d ()-]{7,19}$/)
  phone?: string;

  @IsOptional()
  @IsPlainText({ max: 60 })
  hamlet?: string;

  @IsOptional()
  @Matches(/^\d{1,3}$/)
  rt?: string;

  @IsOptional()
  @Matches(/^\d{1,3}$/)
  rw?: string;

  /** As on the family card: by it is judged who may sign the family permit (rules E04, E05). */
  @IsOptional()
  @IsIn(MARITAL_STATUS)
  maritalStatus?: MaritalStatus;
}
