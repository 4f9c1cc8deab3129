import { EntitySchema } from 'typeorm';
import { Consent } from './consent.js';

export const ConsentSchema = new EntitySchema<Consent>({
  name: 'consent',
  target: Consent,
  columns: {
    id: { type: 'uuid', primary: true },
    workerId: { name: 'worker_id', type: 'uuid' },
    purpose: { type: 'text' },
    scope: { type: 'text', nullable: true },
    noticeVersion: { name: 'notice_version', type: 'integer' },
    language: { type: 'text' },
    medium: { type: 'text' },
    witness: { type: 'bytea', nullable: true },
    givenOn: { name: 'given_on', type: 'date' },
    withdrawnOn: { name: 'withdrawn_on', type: 'date', nullable: true },
    withdrawal: { type: 'text', nullable: true },
    version: { type: 'integer' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});
