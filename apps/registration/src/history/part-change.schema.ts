import { EntitySchema } from 'typeorm';
import { PartChange } from './part-change.js';

export const PartChangeSchema = new EntitySchema<PartChange>({
  name: 'part_history',
  tableName: 'part_history',
  target: PartChange,
  columns: {
    id: { type: 'uuid', primary: true },
    workerId: { name: 'worker_id', type: 'uuid' },
    part: { type: 'text' },
    partId: { name: 'part_id', type: 'uuid' },
    kind: { type: 'text' },
    version: { type: 'integer' },
    action: { type: 'text' },
    reason: { type: 'text', nullable: true },
    changedOn: { name: 'changed_on', type: 'date' },
    role: { type: 'text' },
    officer: { type: 'text' },
    before: { type: 'bytea', nullable: true },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});
