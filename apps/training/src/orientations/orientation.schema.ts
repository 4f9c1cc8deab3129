import { EntitySchema } from 'typeorm';
import { Orientation } from './orientation.js';

export const OrientationSchema = new EntitySchema<Orientation>({
  name: 'orientation',
  target: Orientation,
  columns: {
    id: { type: 'uuid', primary: true },
    sessionId: { name: 'session_id', type: 'uuid' },
    workerId: { name: 'worker_id', type: 'uuid' },
    journeyId: { name: 'journey_id', type: 'uuid', nullable: true },
    villageCode: { name: 'village_code', type: 'text' },
    registrationSeq: { name: 'registration_seq', type: 'integer' },
    topics: { type: 'text', array: true },
    place: { type: 'text', nullable: true },
    officeCode: { name: 'office_code', type: 'text' },
    passedOn: { name: 'passed_on', type: 'date' },
  },
});
