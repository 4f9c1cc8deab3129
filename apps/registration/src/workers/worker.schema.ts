import { EntitySchema } from 'typeorm';
import { Worker } from './worker.js';

export const WorkerSchema = new EntitySchema<Worker>({
  name: 'worker',
  target: Worker,
  columns: {
    id: { type: 'uuid', primary: true },
    journeyId: { name: 'journey_id', type: 'uuid' },
    village: { name: 'village_code', type: 'text' },
    sex: { type: 'text' },
    birthYear: { name: 'birth_year', type: 'integer' },
    identityStatus: { name: 'identity_status', type: 'text' },
    country: { type: 'text' },
    isco08: { type: 'text' },
    plannedDeparture: { name: 'planned_departure', type: 'date' },
    state: { type: 'text' },
    permitLetterId: { name: 'permit_letter_id', type: 'uuid', nullable: true },
    permitSigner: { name: 'permit_signer', type: 'text', nullable: true },
    permitKnownOn: { name: 'permit_known_on', type: 'date', nullable: true },
    permitRevokedOn: { name: 'permit_revoked_on', type: 'date', nullable: true },
    permitRevocation: { name: 'permit_revocation', type: 'text', nullable: true },
    screening: { type: 'bytea', nullable: true },
    screeningDecision: { name: 'screening_decision', type: 'text', nullable: true },
    redFlags: { name: 'red_flags', type: 'text', array: true },
    version: { type: 'integer' },
    dataKey: { name: 'data_key', type: 'bytea' },
    card: { type: 'bytea' },
    identity: { type: 'bytea' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});
