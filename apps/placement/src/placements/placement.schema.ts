import { EntitySchema } from 'typeorm';
import { Decision } from './decision.js';
import { Placement } from './placement.js';
import { RuleException } from './rule-exception.js';

export const PlacementSchema = new EntitySchema<Placement>({
  name: 'placement',
  target: Placement,
  columns: {
    id: { type: 'uuid', primary: true },
    workerId: { name: 'worker_id', type: 'uuid' },
    journeyId: { name: 'journey_id', type: 'uuid', nullable: true },
    p3miId: { name: 'p3mi_id', type: 'text', nullable: true },
    area: { type: 'text', nullable: true },
    linked: { type: 'boolean' },
    version: { type: 'integer' },
    state: { type: 'text' },
    country: { type: 'text' },
    mission: { type: 'text', nullable: true },
    agreement: { type: 'jsonb', nullable: true },
    medical: { type: 'jsonb', nullable: true },
    passport: { type: 'jsonb', nullable: true },
    visa: { type: 'jsonb', nullable: true },
    insurance: { type: 'jsonb' },
    contract: { type: 'jsonb', nullable: true },
    clearance: { type: 'jsonb', nullable: true },
    departure: { type: 'jsonb', nullable: true },
    arrival: { type: 'jsonb', nullable: true },
    returnedOn: { name: 'returned_on', type: 'date', nullable: true },
    reviewHold: { name: 'review_hold', type: 'jsonb', nullable: true },
    policyHold: { name: 'policy_hold', type: 'jsonb', nullable: true },
    papersHeard: { name: 'papers_heard', type: 'jsonb' },
    dataKey: { name: 'data_key', type: 'bytea', nullable: true },
    papers: { type: 'bytea', nullable: true },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});

export const DecisionSchema = new EntitySchema<Decision>({
  name: 'decision',
  target: Decision,
  columns: {
    id: { type: 'uuid', primary: true },
    placementId: { name: 'placement_id', type: 'uuid' },
    workerId: { name: 'worker_id', type: 'uuid' },
    kind: { type: 'text' },
    decidedBy: { name: 'decided_by', type: 'text' },
    decidedAt: { name: 'decided_at', type: 'timestamptz' },
    results: { type: 'jsonb' },
    policyVersion: { name: 'policy_version', type: 'text' },
    policyRowIds: { name: 'policy_row_ids', type: 'uuid', array: true },
    factIds: { name: 'fact_ids', type: 'uuid', array: true },
    heard: { type: 'jsonb' },
    dataKey: { name: 'data_key', type: 'bytea' },
    basis: { type: 'bytea' },
  },
});

export const RuleExceptionSchema = new EntitySchema<RuleException>({
  name: 'rule_exception',
  target: RuleException,
  columns: {
    id: { type: 'uuid', primary: true },
    placementId: { name: 'placement_id', type: 'uuid' },
    workerId: { name: 'worker_id', type: 'uuid' },
    code: { type: 'text' },
    role: { type: 'text' },
    orgId: { name: 'org_id', type: 'text' },
    decidedAt: { name: 'decided_at', type: 'timestamptz' },
    until: { type: 'date', nullable: true },
    dataKey: { name: 'data_key', type: 'bytea' },
    reason: { type: 'bytea' },
    withdrawnAt: { name: 'withdrawn_at', type: 'timestamptz', nullable: true },
    withdrawnBy: { name: 'withdrawn_by', type: 'text', nullable: true },
  },
});
