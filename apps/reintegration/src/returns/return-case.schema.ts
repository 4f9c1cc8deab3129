import { EntitySchema } from 'typeorm';
import { ReturnCase } from './return-case.js';

export const ReturnCaseSchema = new EntitySchema<ReturnCase>({
  name: 'return_case',
  target: ReturnCase,
  columns: {
    id: { type: 'uuid', primary: true },
    workerId: { name: 'worker_id', type: 'uuid' },
    journeyId: { name: 'journey_id', type: 'uuid', nullable: true },
    villageCode: { name: 'village_code', type: 'text', nullable: true },
    reporterArea: { name: 'reporter_area', type: 'text', nullable: true },
    reporterOrg: { name: 'reporter_org', type: 'text', nullable: true },
    returnedOn: { name: 'returned_on', type: 'date' },
    debarkationCode: { name: 'debarkation_code', type: 'text', nullable: true },
    condition: { type: 'text', nullable: true },
    accompanyingAdults: { name: 'accompanying_adults', type: 'integer' },
    accompanyingChildren: { name: 'accompanying_children', type: 'integer' },
    // The application's role may insert it and not select it.
    returnReason: { name: 'return_reason', type: 'text', select: false },
    confirms: { type: 'uuid', nullable: true },
    state: { type: 'text' },
    needs: { type: 'text', array: true, nullable: true },
    urgent: { type: 'boolean', nullable: true },
    planId: { name: 'plan_id', type: 'uuid', nullable: true },
    forms: { type: 'text', array: true, nullable: true },
    outcome: { type: 'text', nullable: true },
    completedOn: { name: 'completed_on', type: 'date', nullable: true },
    version: { type: 'integer' },
  },
});
