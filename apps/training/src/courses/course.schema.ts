import { EntitySchema } from 'typeorm';
import type { Course } from './course.js';

export const CourseSchema = new EntitySchema<Course>({
  name: 'course',
  columns: {
    id: { type: 'uuid', primary: true },
    title: { type: 'text' },
    trainingType: { name: 'training_type', type: 'text' },
    language: { type: 'text', nullable: true },
    country: { type: 'text', nullable: true },
    hours: { type: 'integer' },
    isco08: { type: 'text', nullable: true },
    certificationScheme: { name: 'certification_scheme', type: 'text', nullable: true },
  },
});
