import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Enrolment } from './enrolment.js';

/** An enrolment as centre, certification body and offices of the area see it. */
export class EnrolmentLine {
  @ApiProperty({ format: 'uuid' })
  enrolmentId!: string;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: ['ATTENDING', 'CERTIFIED'] })
  state!: string;

  @ApiProperty({ format: 'uuid' })
  courseId!: string;

  @ApiProperty()
  trainingType!: string;

  @ApiProperty({ description: 'The training centre' })
  providerId!: string;

  @ApiPropertyOptional({ description: 'The certification body, where the course ends in a competence test' })
  lspId?: string;

  @ApiPropertyOptional()
  certificationScheme?: string;

  @ApiProperty({ description: 'Competence tests taken' })
  attempts!: number;

  @ApiProperty({ format: 'date' })
  enrolledOn!: string;

  @ApiPropertyOptional({ format: 'date' })
  certifiedOn?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day of the certificate' })
  expiresOn?: string;
}

export function lineOf(enrolment: Enrolment): EnrolmentLine {
  const { lspId, certificationScheme, certifiedOn, expiresOn } = enrolment;
  return {
    enrolmentId: enrolment.id,
    workerId: enrolment.workerId,
    version: enrolment.version,
    state: enrolment.state,
    courseId: enrolment.courseId,
    trainingType: enrolment.trainingType,
    providerId: enrolment.providerId,
    ...(lspId && { lspId }),
    ...(certificationScheme && { certificationScheme }),
    attempts: enrolment.attempts,
    enrolledOn: enrolment.enrolledOn,
    ...(certifiedOn && { certifiedOn }),
    ...(expiresOn && { expiresOn }),
  };
}
