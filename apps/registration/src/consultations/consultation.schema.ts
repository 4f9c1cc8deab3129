import { EntitySchema } from 'typeorm';
import { Consultation } from './consultation.js';

export const ConsultationSchema = new EntitySchema<Consultation>({
  name: 'consultation',
  target: Consultation,
  columns: {
    id: { type: 'uuid', primary: true },
    village: { name: 'village_code', type: 'text' },
    heldOn: { name: 'held_on', type: 'date' },
    topics: { type: 'text', array: true },
    channel: { type: 'text' },
    outcome: { type: 'text' },
    sexOfClient: { name: 'sex_of_client', type: 'text' },
    withFamily: { name: 'with_family', type: 'boolean' },
    privateSession: { name: 'private_session', type: 'boolean' },
    workerId: { name: 'worker_id', type: 'uuid', nullable: true },
    confidedTo: { name: 'confided_to', type: 'bytea', nullable: true },
    dataKey: { name: 'data_key', type: 'bytea', nullable: true },
    confided: { type: 'bytea', nullable: true },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});
