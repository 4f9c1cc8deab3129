import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Course } from './course.js';

/** A course that a candidate may be enrolled on. */
export class CourseLine {
  @ApiProperty({ format: 'uuid' })
  courseId!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  trainingType!: string;

  @ApiPropertyOptional({ description: 'BCP 47' })
  language?: string;

  @ApiPropertyOptional({ description: 'ISO 3166-1 alpha-2' })
  country?: string;

  @ApiProperty({ description: 'Lesson hours of 45 minutes' })
  hours!: number;

  @ApiPropertyOptional({ description: 'ISCO-08 of the job, where the course ends in a competence test' })
  isco08?: string;

  @ApiPropertyOptional()
  certificationScheme?: string;
}

export function lineOf(course: Course): CourseLine {
  const { id, title, trainingType, hours, language, country, isco08, certificationScheme } = course;
  return {
    courseId: id,
    title,
    trainingType,
    hours,
    ...(language && { language }),
    ...(country && { country }),
    ...(isco08 && { isco08 }),
    ...(certificationScheme && { certificationScheme }),
  };
}
