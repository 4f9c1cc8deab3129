import { parseHumanCode } from '@libs/identifiers';
import { SYSTEM } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import type { DataSource } from 'typeorm';
import { nextStepOf, type Standing } from '../public-status.js';
import { StatusUnknown } from '../public-status.errors.js';
import type { RegistrationStatus } from '../public-status.view.js';

/** Asked by POST: a code and a year of birth together do not belong into an address. */
export class TellStatusRequest {
  @IsString()
  @MaxLength(40)
  code!: string;

  @IsInt()
  @Min(1900)
  @Max(2199)
  birthYear!: number;
}

/** Whoever was registered twice goes on with the record that stays, and her paper still has the code of the other. */
const STATUS = `
  with recursive hers as (
    select state, permit_letter_id, permit_revoked_on, not_known_to_village, merged_into,
      confidentiality from worker
    where human_code = $1 and birth_year = $2 and confidentiality = 'NORMAL'
    union all
    select w.state, w.permit_letter_id, w.permit_revoked_on, w.not_known_to_village, w.merged_into, w.confidentiality
    from hers join worker w on w.id = hers.merged_into)
  select state, permit_letter_id is not null and permit_revoked_on is null as "permitStands",
    permit_revoked_on is not null as "permitRevoked", not_known_to_village as "notKnownToVillage"
  from hers where merged_into is null and confidentiality = 'NORMAL'`;

/** How far a registration is, for anybody who has its code and knows the year of birth, as the family does. */
@Injectable()
export class TellStatus {
  constructor(@InjectDataSource(SYSTEM) private readonly source: DataSource) {}

  /** @throws StatusUnknown after the same question to the database, whatever is wrong */
  async execute({ code, birthYear }: TellStatusRequest): Promise<RegistrationStatus> {
    const parsed = parseHumanCode(code);
    const asked = parsed.kind === 'VALID' ? parsed.code : '';
    const [found] = await this.source.query<Standing[]>(STATUS, [asked, birthYear]);
    if (!found) throw new StatusUnknown();
    return { state: found.state, ...nextStepOf(found) };
  }
}
