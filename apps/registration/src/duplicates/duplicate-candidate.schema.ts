import { EntitySchema } from 'typeorm';
import { DuplicateCandidate } from './duplicate-candidate.js';
import { DuplicateDecision } from './duplicate-decision.js';

export const DuplicateCandidateSchema = new EntitySchema<DuplicateCandidate>({
  name: 'duplicate_candidate',
  target: DuplicateCandidate,
  columns: {
    id: { type: 'uuid', primary: true },
    workerId: { name: 'worker_id', type: 'uuid' },
    otherId: { name: 'other_id', type: 'uuid' },
    officeArea: { name: 'office_area', type: 'text' },
    method: { type: 'text' },
    score: { type: 'integer' },
    reasons: { type: 'text', array: true },
    workerRef: { name: 'worker_ref', type: 'text' },
    otherRef: { name: 'other_ref', type: 'text' },
    foundAt: { name: 'found_at', type: 'timestamptz' },
    state: { type: 'text' },
    version: { type: 'integer' },
    decidedAt: { name: 'decided_at', type: 'timestamptz', nullable: true },
    survivorId: { name: 'survivor_id', type: 'uuid', nullable: true },
    journeys: { type: 'jsonb', nullable: true },
  },
});

export const DuplicateDecisionSchema = new EntitySchema<DuplicateDecision>({
  name: 'duplicate_decision',
  target: DuplicateDecision,
  columns: {
    id: { type: 'uuid', primary: true },
    duplicateId: { name: 'duplicate_id', type: 'uuid' },
    version: { type: 'integer' },
    state: { type: 'text' },
    survivorId: { name: 'survivor_id', type: 'uuid', nullable: true },
    decidedOn: { name: 'decided_on', type: 'date' },
    role: { type: 'text' },
    officer: { type: 'text' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});
