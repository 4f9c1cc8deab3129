import { expect, test } from '@jest/globals';
import type { Fact } from './fact.js';
import { foldJourney } from './fold.js';
import { fact, siti } from './spec-facts.js';
import type { EventName } from './stage-rank.js';
import type { StateCode } from './states.js';

const facts = siti();
const upTo = (name: string) => Object.values(facts).slice(0, Object.keys(facts).indexOf(name) + 1);
const on = (event: EventName, day: string, data = {}) => fact(event, day, { data });

/** A way to each state of which nothing is odd. */
const WAYS: Partial<Record<StateCode | '–', readonly Fact[]>> = {
  '–': [],
  DRAFT: [on('WorkerDrafted', '2026-01-04')],
  REGISTERED: upTo('permitted'),
  VILLAGE_VERIFIED: upTo('verified'),
  DISTRICT_VERIFIED: upTo('confirmed'),
  SELECTED: [...upTo('confirmed'), facts.agreed!],
  IN_TRAINING: upTo('enrolled'),
  CERTIFIED: upTo('certified'),
  DOCUMENTED: upTo('documented'),
  ORIENTED: upTo('oriented'),
  CLEARED: upTo('cleared'),
  DEPARTED: upTo('departed'),
  WORKING: upTo('arrived'),
  ABROAD_KNOWN: [on('WorkerRecordedAbroad', '2026-01-05')],
  RETURNING: [...upTo('arrived'), on('ReturnInitiated', '2028-06-01')],
  RETURNED: upTo('assessed'),
  REINTEGRATING: upTo('planned'),
  COMPLETED: upTo('completed'),
};

/** The table of domain.md §6, row by row; what the row adds to the state stands in the last column. */
const TABLE = `
  –                 | WorkerDrafted            | DRAFT
  –                 | WorkerRegistered         | REGISTERED
  DRAFT             | WorkerRegistered         | REGISTERED
  –                 | WorkerRecordedAbroad     | ABROAD_KNOWN
  DRAFT             | WorkerRecordedAbroad     | ABROAD_KNOWN
  REGISTERED        | VillageVerified          | VILLAGE_VERIFIED
  DISTRICT_VERIFIED | VillageVerified          | DISTRICT_VERIFIED
  ORIENTED          | VillageVerified          | ORIENTED
  WORKING           | VillageVerified          | WORKING
  REGISTERED        | RegistrationReturned     | DRAFT
  REGISTERED        | RegistrationRejected     | REJECTED
  VILLAGE_VERIFIED  | RegistrationRejected     | REJECTED
  –                 | WorkerImported           | DISTRICT_VERIFIED | NOT_KNOWN_TO_VILLAGE
  DRAFT             | WorkerImported           | DISTRICT_VERIFIED | NOT_KNOWN_TO_VILLAGE
  REGISTERED        | WorkerImported           | DISTRICT_VERIFIED | NOT_KNOWN_TO_VILLAGE
  REGISTERED        | DistrictVerified         | DISTRICT_VERIFIED
  VILLAGE_VERIFIED  | DistrictVerified         | DISTRICT_VERIFIED
  DISTRICT_VERIFIED | PlacementAgreementSigned | SELECTED
  IN_TRAINING       | PlacementAgreementSigned | IN_TRAINING
  CERTIFIED         | PlacementAgreementSigned | CERTIFIED
  DISTRICT_VERIFIED | TrainingStarted          | IN_TRAINING
  SELECTED          | TrainingStarted          | IN_TRAINING
  IN_TRAINING       | CompetencyCertified      | CERTIFIED
  IN_TRAINING       | CompetencyNotYet         | IN_TRAINING
  SELECTED          | DocumentSetCompleted     | DOCUMENTED
  CERTIFIED         | DocumentSetCompleted     | DOCUMENTED
  DOCUMENTED        | OrientationPassed        | ORIENTED
  ORIENTED          | WorkerCleared            | CLEARED
  CLEARED           | WorkerDeparted           | DEPARTED
  DEPARTED          | ArrivalReported          | WORKING
  DEPARTED          | CheckInRecorded          | WORKING
  ABROAD_KNOWN      | ArrivalReported          | WORKING
  ABROAD_KNOWN      | ContractRegularised      | WORKING
  WORKING           | ContractExtended         | WORKING
  WORKING           | LeaveStarted             | WORKING           | ON_LEAVE
  WORKING           | LeaveEnded               | WORKING
  DEPARTED          | ReturnInitiated          | RETURNING
  WORKING           | ReturnInitiated          | RETURNING
  ABROAD_KNOWN      | ReturnInitiated          | RETURNING
  RETURNING         | WorkerReturned           | RETURNED
  WORKING           | WorkerReturned           | RETURNED
  DEPARTED          | WorkerReturned           | RETURNED
  ABROAD_KNOWN      | WorkerReturned           | RETURNED
  RETURNED          | ReintegrationPlanOpened  | REINTEGRATING
  REINTEGRATING     | ReintegrationCompleted   | COMPLETED
  RETURNED          | ReturneeDeclinedServices | COMPLETED
  –                 | NewJourneyOpened         | REGISTERED
  DRAFT             | WorkerWithdrew           | WITHDRAWN
  REGISTERED        | WorkerWithdrew           | WITHDRAWN
  IN_TRAINING       | WorkerWithdrew           | WITHDRAWN
  CLEARED           | WorkerWithdrew           | WITHDRAWN
  CLEARED           | DepartureFailed          | FAILED_TO_DEPART
  ORIENTED          | DepartureFailed          | FAILED_TO_DEPART
  REGISTERED        | WorkerDied               | DECEASED
  WORKING           | WorkerDied               | DECEASED
  COMPLETED         | WorkerDied               | DECEASED
  REGISTERED        | DestinationPolicyChanged | REGISTERED        | POLICY_HOLD
  CLEARED           | DestinationPolicyChanged | CLEARED           | POLICY_HOLD
  VILLAGE_VERIFIED  | FamilyPermitRevoked      | VILLAGE_VERIFIED  | DOC_HOLD
  CLEARED           | DocumentExpired          | CLEARED           | DOC_HOLD
`;

const rows = TABLE.trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()))
  .map(([from, event, to, flag]) => [from, event, to, flag ? [flag] : []] as const);

test.each(rows)('from %s, %s leads to %s %s', (from, event, to, flags) => {
  const way = WAYS[from as StateCode | '–'];
  const day = way?.at(-1)?.occurredOn ?? '2026-01-01';
  const data = { result: 'SAFE', status: 'CLOSED', docType: 'SKCK' };
  // A paper's day has no hour: what ends a way may not come before it on the same day.
  const next = new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const journey = foldJourney([...(way ?? []), on(event as EventName, next, data)]);
  expect(way?.length ? foldJourney(way) : { state: null, anomalies: [] }).toMatchObject({
    state: from === '–' ? null : from,
    anomalies: [],
  });
  expect(journey).toMatchObject({ state: to, flags, anomalies: [] });
});
