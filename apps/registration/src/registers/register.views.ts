import { dayInJakarta } from '@libs/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Card } from '../workers/person.js';
import { WORKER_STATES, type Worker } from '../workers/worker.js';

/** A line of the register of candidates (R2, domain.md §2.4): an allow-list, and of the person what a list shows (L1). */
export class CandidateEntry {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ format: 'date', description: 'The day on which she was written down, in Jakarta' })
  registeredOn!: string;

  @ApiProperty()
  name!: string;

  @ApiPropertyOptional()
  motherInitial?: string;

  @ApiPropertyOptional()
  hamlet?: string;

  @ApiPropertyOptional()
  rt?: string;

  @ApiProperty()
  birthYear!: number;

  @ApiProperty({ enum: ['L', 'P'] })
  sex!: string;

  @ApiProperty()
  country!: string;

  @ApiPropertyOptional()
  isco08?: string;

  @ApiPropertyOptional({ description: 'Who recruits her, by the id under which it was told' })
  recruiterId?: string;

  @ApiPropertyOptional({ description: 'Of the family permit of which the head has taken note' })
  permitLetterNumber?: string;

  @ApiProperty({ description: 'The permit stands' })
  familyPermitKnown!: boolean;

  @ApiProperty({ enum: WORKER_STATES })
  state!: string;
}

export function candidateOf(worker: Worker, card: Card, letterNumber: string | undefined): CandidateEntry {
  return {
    workerId: worker.id,
    registeredOn: dayInJakarta(new Date(worker.recordedAt).toISOString()),
    name: card.name,
    ...(card.motherInitial && { motherInitial: card.motherInitial }),
    ...(card.hamlet && { hamlet: card.hamlet }),
    ...(card.rt && { rt: card.rt }),
    birthYear: worker.birthYear,
    sex: worker.sex,
    country: worker.country,
    ...(worker.isco08 && { isco08: worker.isco08 }),
    ...(worker.recruiterId && { recruiterId: worker.recruiterId }),
    ...(letterNumber && { permitLetterNumber: letterNumber }),
    familyPermitKnown: worker.permitStands,
    state: worker.state,
  };
}
