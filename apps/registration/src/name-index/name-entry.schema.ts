import { EntitySchema } from 'typeorm';
import { NameEntry } from './name-entry.js';

export const NameEntrySchema = new EntitySchema<NameEntry>({
  name: 'name_entry',
  target: NameEntry,
  columns: {
    workerId: { name: 'worker_id', type: 'uuid', primary: true },
    village: { name: 'village_code', type: 'text' },
    keys: { type: 'bigint', array: true },
  },
});
