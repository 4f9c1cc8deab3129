import { EntitySchema } from 'typeorm';
import { PolicyChange } from './policy-change.js';

export const PolicyChangeSchema = new EntitySchema<PolicyChange>({
  name: 'policy_change',
  target: PolicyChange,
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    kind: { type: 'text' },
    state: { type: 'text' },
    row: { type: 'jsonb' },
    supersedes: { type: 'uuid', nullable: true },
    proposedBy: { name: 'proposed_by', type: 'text' },
    proposedAt: { name: 'proposed_at', type: 'timestamptz' },
    decidedBy: { name: 'decided_by', type: 'text', nullable: true },
    decidedAt: { name: 'decided_at', type: 'timestamptz', nullable: true },
  },
});
