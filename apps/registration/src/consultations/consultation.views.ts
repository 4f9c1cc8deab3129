import { CONSULTATION_CHANNEL, CONSULTATION_OUTCOME, INFORMATION_TOPIC } from '@libs/contracts';
import type { Bilingual } from '@libs/rules';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LEGAL_AID } from './confide/confidences.js';
import type { Consultation } from './consultation.js';

/** What is said in both languages. */
export class BilingualText implements Bilingual {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  en!: string;
}

/** A line of the book of consultations (R1). It names nobody. */
export class ConsultationLine {
  @ApiProperty({ format: 'uuid' })
  consultationId!: string;

  @ApiProperty()
  villageCode!: string;

  @ApiProperty({ format: 'date' })
  heldOn!: string;

  @ApiProperty({ enum: INFORMATION_TOPIC, isArray: true })
  topics!: string[];

  @ApiProperty({ enum: CONSULTATION_CHANNEL })
  channel!: string;

  @ApiProperty({ enum: CONSULTATION_OUTCOME })
  outcome!: string;

  @ApiProperty({ enum: ['L', 'P'] })
  sexOfClient!: string;

  @ApiProperty()
  withFamily!: boolean;

  @ApiProperty()
  privateSession!: boolean;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Somebody on the register; of a private session never',
  })
  workerId?: string;
}

export class ConsultationRecord extends ConsultationLine {
  @ApiPropertyOptional({ description: 'Of a private session: where help is, for whoever needs it' })
  legalAid?: BilingualText;
}

export function lineOf(consultation: Consultation): ConsultationLine {
  const { id, village, heldOn, channel, outcome, sexOfClient, withFamily, privateSession } = consultation;
  return {
    consultationId: id,
    villageCode: village,
    heldOn,
    topics: [...consultation.topics],
    channel,
    outcome,
    sexOfClient,
    withFamily,
    privateSession,
    ...(consultation.workerId && { workerId: consultation.workerId }),
  };
}

export function recordOf(consultation: Consultation): ConsultationRecord {
  return { ...lineOf(consultation), ...(consultation.privateSession && { legalAid: LEGAL_AID }) };
}
