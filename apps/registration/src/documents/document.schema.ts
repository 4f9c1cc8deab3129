import { EntitySchema } from 'typeorm';
import { Document } from './document.js';

export const DocumentSchema = new EntitySchema<Document>({
  name: 'document',
  target: Document,
  columns: {
    id: { type: 'uuid', primary: true },
    workerId: { name: 'worker_id', type: 'uuid' },
    docType: { name: 'doc_type', type: 'text' },
    status: { type: 'text' },
    reason: { type: 'text', nullable: true },
    issuedOn: { name: 'issued_on', type: 'date', nullable: true },
    expiresOn: { name: 'expires_on', type: 'date', nullable: true },
    changedOn: { name: 'changed_on', type: 'date' },
    version: { type: 'integer' },
    paper: { type: 'bytea' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});
