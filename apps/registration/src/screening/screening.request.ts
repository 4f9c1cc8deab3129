import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { OFFERED_VISA, type ToldSigns } from './screen.js';

const LENDER = ['BANK', 'KOPERASI', 'P3MI', 'PERORANGAN'] as const;

/** Asked or not: what nobody asked is left out, and clears nothing. */
const Asked = (): PropertyDecorator => applyDecorators(IsOptional(), IsBoolean());

/** What she told of how she is being recruited (red flags RF01 to RF15, domain.md §4.10). */
export class SignsRequest implements ToldSigns {
  /** Whether anybody recruits her at all. */
  @Asked()
  recruited?: boolean;

  /** Money given to her or her family: uang pangkal, "DP" (RF02). */
  @Asked()
  cashPaidToFamily?: boolean;

  @IsOptional()
  @IsIn(OFFERED_VISA)
  offeredVisa?: (typeof OFFERED_VISA)[number];

  /** She was not told where to, or now here, now there (RF04). */
  @Asked()
  destinationVague?: boolean;

  /** Penampungan before her papers are complete (RF05). */
  @Asked()
  housedBeforePapers?: boolean;

  @Asked()
  trainingCentrePromisesWork?: boolean;

  /** Facebook, WhatsApp, TikTok, and nothing else (RF07). */
  @Asked()
  metOnlineOnly?: boolean;

  @Asked()
  hidesOfficeOrIdentity?: boolean;

  @Asked()
  offeredInWriting?: boolean;

  @Asked()
  papersChanged?: boolean;

  @Asked()
  letterFromOtherVillage?: boolean;

  /** Offered wage ÷ usual wage of that job there (RF10). */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(1000)
  wageTimesReference?: number;

  @Asked()
  promisedFastAndFree?: boolean;

  /** To whom she owes money for the journey; empty where she owes nobody (RF11). */
  @IsOptional()
  @IsIn(LENDER, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(LENDER.length)
  lenders?: (typeof LENDER)[number][];

  /** Kabupaten and kota on the way out, 4 digits (RF12). */
  @IsOptional()
  @Matches(/^\d{4}$/, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(10)
  routeRegencies?: string[];

  /** Countries on the way; empty where the way is direct (RF12). */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(10)
  transitCountries?: string[];

  @Asked()
  marriageOffered?: boolean;

  @Asked()
  papersOrPhoneHeld?: boolean;
}
