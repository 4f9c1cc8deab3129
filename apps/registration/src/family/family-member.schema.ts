import { EntitySchema } from 'typeorm';
import { FamilyMember } from './family-member.js';

export const FamilyMemberSchema = new EntitySchema<FamilyMember>({
  name: 'family_member',
  target: FamilyMember,
  columns: {
    id: { type: 'uuid', primary: true },
    workerId: { name: 'worker_id', type: 'uuid' },
    relation: { type: 'text' },
    birthYear: { name: 'birth_year', type: 'integer', nullable: true },
    schoolStatus: { name: 'school_status', type: 'text', nullable: true },
    isCaregiver: { name: 'is_caregiver', type: 'boolean' },
    name: { type: 'bytea', nullable: true },
    version: { type: 'integer' },
    removedOn: { name: 'removed_on', type: 'date', nullable: true },
    removalReason: { name: 'removal_reason', type: 'text', nullable: true },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});
