import { EntitySchema } from 'typeorm';
import { Scan } from './scan.js';

export const ScanSchema = new EntitySchema<Scan>({
  name: 'scan',
  target: Scan,
  columns: {
    id: { type: 'uuid', primary: true },
    workerId: { name: 'worker_id', type: 'uuid' },
    letterId: { name: 'letter_id', type: 'uuid', nullable: true },
    documentId: { name: 'document_id', type: 'uuid', nullable: true },
    contentType: { name: 'content_type', type: 'text' },
    bytes: { type: 'integer' },
    file: { type: 'bytea' },
    role: { type: 'text' },
    officer: { type: 'text' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});
