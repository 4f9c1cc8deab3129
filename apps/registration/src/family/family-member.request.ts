import { InvalidRequest, IsPlainText, type Fault } from '@libs/http';
import type { LocalDate } from '@libs/kernel';
import { OccurredRequest } from '@libs/service';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { FAMILY_RELATION, isChild, SCHOOL_STATUS, type Kin } from './family-member.js';

/** All that is written down of somebody; what is left out is not known. */
export class FamilyMemberRequest extends OccurredRequest {
  @IsIn(FAMILY_RELATION)
  relation!: string;

  /** Of a child none. */
  @IsOptional()
  @IsPlainText({ max: 100 })
  name?: string;

  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2199)
  birthYear?: number;

  @IsOptional()
  @IsIn(SCHOOL_STATUS)
  schoolStatus?: string;

  @IsBoolean()
  isCaregiver!: boolean;
}

export function kinOf({ relation, birthYear, schoolStatus, isCaregiver }: FamilyMemberRequest): Kin {
  return { relation, birthYear, schoolStatus, isCaregiver };
}

const NOT_BORN = { id: 'Tahun lahir belum tiba.', en: 'This year has not come yet.' };
const NO_NAME = {
  id: 'Nama anak di bawah 18 tahun tidak dicatat: cukup tahun lahir dan sekolahnya.',
  en: 'The name of a child under 18 is not kept: the year of birth and the school are enough.',
};
const NO_CHILD = {
  id: 'Sekolah hanya dicatat untuk anak di bawah 18 tahun.',
  en: 'School is written down of children under 18 alone.',
};

/** @throws InvalidRequest for what is not kept of somebody so old */
export function assertMinimal(
  { name, birthYear, schoolStatus }: FamilyMemberRequest,
  today: LocalDate,
): void {
  const faults: Fault[] = [];
  if (birthYear && birthYear > Number(today.slice(0, 4)))
    faults.push({ pointer: '/birthYear', reason: NOT_BORN });
  if (name && isChild(birthYear, today)) faults.push({ pointer: '/name', reason: NO_NAME });
  if (schoolStatus && !isChild(birthYear, today)) faults.push({ pointer: '/schoolStatus', reason: NO_CHILD });
  if (faults.length > 0) throw new InvalidRequest(faults);
}
