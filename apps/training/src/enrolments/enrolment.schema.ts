import { EntitySchema } from 'typeorm';
import { Enrolment } from './enrolment.js';

export const EnrolmentSchema = new EntitySchema<Enrolment>({
  name: 'enrolment',
  target: Enrolment,
  columns: {
    id: { type: 'uuid', primary: true },
    workerId: { name: 'worker_id', type: 'uuid' },
    journeyId: { name: 'journey_id', type: 'uuid', nullable: true },
    villageCode: { name: 'village_code', type: 'text' },
    registrationSeq: { name: 'registration_seq', type: 'integer' },
    courseId: { name: 'course_id', type: 'uuid' },
    trainingType: { name: 'training_type', type: 'text' },
    isco08: { type: 'text', nullable: true },
    certificationScheme: { name: 'certification_scheme', type: 'text', nullable: true },
    providerId: { name: 'provider_id', type: 'text' },
    lspId: { name: 'lsp_id', type: 'text', nullable: true },
    state: { type: 'text' },
    attempts: { type: 'integer' },
    enrolledOn: { name: 'enrolled_on', type: 'date' },
    certifiedOn: { name: 'certified_on', type: 'date', nullable: true },
    expiresOn: { name: 'expires_on', type: 'date', nullable: true },
    version: { type: 'integer' },
  },
});
