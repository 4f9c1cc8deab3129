import { EntitySchema } from 'typeorm';
import { SiskoImport } from './sisko-import.js';

export const SiskoImportSchema = new EntitySchema<SiskoImport>({
  name: 'sisko_import',
  tableName: 'sisko_import',
  target: SiskoImport,
  columns: {
    id: { type: 'uuid', primary: true },
    role: { type: 'text' },
    area: { type: 'text' },
    orgId: { name: 'org_id', type: 'text', nullable: true },
    officer: { type: 'text' },
    state: { type: 'text' },
    version: { type: 'integer' },
    dataKey: { name: 'data_key', type: 'bytea', nullable: true },
    fileHash: { name: 'file_hash', type: 'bytea', nullable: true },
    rowCount: { name: 'row_count', type: 'integer' },
    header: { type: 'bytea', nullable: true },
    mapping: { type: 'jsonb', nullable: true },
    unmapped: { type: 'bytea', nullable: true },
    cursorLine: { name: 'cursor_line', type: 'integer' },
    judgedOn: { name: 'judged_on', type: 'date', nullable: true },
    undoReason: { name: 'undo_reason', type: 'text', nullable: true },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    finishedAt: { name: 'finished_at', type: 'timestamptz', nullable: true },
    undoneAt: { name: 'undone_at', type: 'timestamptz', nullable: true },
  },
});
