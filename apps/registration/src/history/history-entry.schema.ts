import { EntitySchema } from 'typeorm';
import { HistoryEntry } from './history-entry.js';

export const HistoryEntrySchema = new EntitySchema<HistoryEntry>({
  name: 'worker_history',
  tableName: 'worker_history',
  target: HistoryEntry,
  columns: {
    id: { type: 'uuid', primary: true },
    workerId: { name: 'worker_id', type: 'uuid' },
    version: { type: 'integer' },
    changedFields: { name: 'changed_fields', type: 'text', array: true },
    reason: { type: 'text' },
    changedOn: { name: 'changed_on', type: 'date' },
    role: { type: 'text' },
    officer: { type: 'text' },
    before: { type: 'bytea' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});
