import { EntitySchema } from 'typeorm';
import { ExternalNumber } from './external-number.js';

export const ExternalNumberSchema = new EntitySchema<ExternalNumber>({
  name: 'worker_external_id',
  tableName: 'worker_external_id',
  target: ExternalNumber,
  columns: {
    id: { type: 'uuid', primary: true },
    workerId: { name: 'worker_id', type: 'uuid' },
    system: { type: 'text' },
    keyId: { name: 'key_id', type: 'text' },
    idHash: { name: 'id_hash', type: 'bytea' },
    number: { type: 'bytea' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});
