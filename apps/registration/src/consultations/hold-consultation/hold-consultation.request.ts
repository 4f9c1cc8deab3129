import { CONSULTATION_CHANNEL, CONSULTATION_OUTCOME, INFORMATION_TOPIC, SEX } from '@libs/contracts';
import { IsId } from '@libs/http';
import { OccurredRequest } from '@libs/service';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsOptional,
  Matches,
} from 'class-validator';

export class HoldConsultationRequest extends OccurredRequest {
  /** Minted on the device, so that it may be written down without a network; made here where absent. */
  @IsOptional()
  @IsId()
  consultationId?: string;

  /** Ten digits, Kemendagri. */
  @Matches(/^\d{6}[1-3]\d{3}$/)
  villageCode!: string;

  @IsIn(INFORMATION_TOPIC, { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @ArrayMaxSize(INFORMATION_TOPIC.length)
  topics!: string[];

  @IsIn(CONSULTATION_CHANNEL)
  channel!: string;

  @IsIn(CONSULTATION_OUTCOME)
  outcome!: string;

  @IsIn(SEX)
  sexOfClient!: string;

  @IsBoolean()
  withFamily!: boolean;

  /** Spoken with alone, behind a closed door. */
  @IsBoolean()
  privateSession!: boolean;

  /** Somebody on the register. Of a private session it stays between her and this officer. */
  @IsOptional()
  @IsId()
  workerId?: string;

  /** Her answer, alone: whether the one who would be asked to sign for her is violent or gone. */
  @IsOptional()
  @IsBoolean()
  signerUnsafe?: boolean;
}
