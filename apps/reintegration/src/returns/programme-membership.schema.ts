import { EntitySchema } from 'typeorm';
import type { ProgrammeMembership } from './programme-membership.js';

export const ProgrammeMembershipSchema = new EntitySchema<ProgrammeMembership>({
  name: 'programme_membership',
  columns: {
    id: { type: 'uuid', primary: true },
    returnId: { name: 'return_id', type: 'uuid' },
    programmeType: { name: 'programme_type', type: 'text' },
    providerId: { name: 'provider_id', type: 'text' },
    state: { type: 'text' },
    acceptedOn: { name: 'accepted_on', type: 'date' },
    graduatedOn: { name: 'graduated_on', type: 'date', nullable: true },
  },
});
