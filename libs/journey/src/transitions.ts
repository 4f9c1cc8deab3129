import type { AnomalyCode } from './anomalies.js';
import { textOf, type Fact } from './fact.js';
import {
  afterHourOf,
  cardValid,
  clearedFree,
  departedFree,
  needsAssessed,
  wholeSet,
  type Guard,
} from './guards.js';
import { byEvent, type EventName } from './stage-rank.js';
import {
  between,
  ENDED_BEFORE_LEAVING,
  PATH_TO_CLEARANCE,
  type State,
  type StateCode,
  type Step,
} from './states.js';

/** A row of the state machine (domain.md §6). */
export interface Transition {
  readonly on: EventName;
  /** The states in which the event is in its place. Elsewhere it is kept, and an anomaly says so. */
  readonly from: readonly State[];
  /** The state it leads to; a state further on that is already reached stays. Without it the state never changes. */
  readonly to?: StateCode;
  /** The step back of a registration that is returned for repair: the one move that is not an advance. */
  readonly stepsBack?: true;
  /** Which row of an event is meant, by what the fact itself says. */
  readonly when?: (fact: Fact) => boolean;
  readonly guards?: readonly Guard[];
  /** Conditions that the owner of the event has judged before it told it. */
  readonly trusts?: string;
  /** What should have been reached before; names what is missing when the event stands ahead of its place. */
  readonly needs?: readonly Step[];
  readonly ahead?: AnomalyCode;
  /** The register knows of her from here on. */
  readonly opens?: true;
  /** A step reached that is not a main state. */
  readonly marks?: Step;
}

const PREPARING = between('DISTRICT_VERIFIED', 'CLEARED');
const BEFORE_DEPARTURE = between('DRAFT', 'CLEARED');
const ABROAD = between('ABROAD_KNOWN', 'RETURNING');
const LIVING = [...BEFORE_DEPARTURE, ...between('ABROAD_KNOWN', 'REINTEGRATING')];
const NOT_DEAD = between('DRAFT', 'COMPLETED');

const onLeave = (fact: Fact): boolean => textOf(fact, 'returnReason') === 'CUTI';
const forGood = (fact: Fact): boolean => !onLeave(fact);
/** A result that is not known is no evidence that anybody spoke with her. */
const answered = (fact: Fact): boolean =>
  ['SAFE', 'CONCERN', 'DISTRESS'].includes(textOf(fact, 'result') ?? '');
const unanswered = (fact: Fact): boolean => !answered(fact);

/**
 * The table of domain.md §6, wider than its letter where the same section says that order is free: milestones fill
 * in any order, village verification may come late, and a second report of the same thing is no oddity.
 */
export const TRANSITIONS: readonly Transition[] = [
  // On the register
  { on: 'WorkerDrafted', from: [null, 'DRAFT'], to: 'DRAFT', opens: true },
  {
    on: 'WorkerRegistered',
    from: [null, ...LIVING],
    to: 'REGISTERED',
    opens: true,
    trusts: 'E02, E03, notice',
  },
  { on: 'NewJourneyOpened', from: [null, 'DRAFT'], to: 'REGISTERED', opens: true, trusts: 'E16' },
  {
    on: 'WorkerRecordedAbroad',
    from: [null, 'DRAFT', ...ABROAD],
    to: 'ABROAD_KNOWN',
    opens: true,
    needs: ['DEPARTED'],
    ahead: 'ABROAD_WITHOUT_DEPARTURE',
  },
  {
    on: 'WorkerImported',
    from: [null, ...LIVING],
    to: 'DISTRICT_VERIFIED',
    opens: true,
    trusts: 'external id',
  },
  {
    on: 'VillageVerified',
    from: LIVING.filter((state) => state !== 'DRAFT'),
    to: 'VILLAGE_VERIFIED',
    trusts: 'E04, E05, domicile, no open duplicate, red-flag score',
  },
  { on: 'RegistrationReturned', from: ['REGISTERED'], to: 'DRAFT', stepsBack: true, trusts: 'reason' },
  { on: 'RegistrationRejected', from: ['REGISTERED', 'VILLAGE_VERIFIED'], to: 'REJECTED', trusts: 'reason' },
  {
    on: 'DistrictVerified',
    from: between('REGISTERED', 'CLEARED'),
    to: 'DISTRICT_VERIFIED',
    trusts: 'identity sighted, external id',
  },

  // Preparation, in any order
  { ...preparation('PlacementAgreementSigned', 'SELECTED', PREPARING), trusts: 'E11, E12, E16' },
  // Courses are open to those who came home or never left, too.
  preparation('TrainingEnrolled', 'IN_TRAINING', between('DISTRICT_VERIFIED', 'COMPLETED')),
  {
    ...preparation('TrainingStarted', 'IN_TRAINING', between('DISTRICT_VERIFIED', 'COMPLETED')),
    trusts: 'capacity',
  },
  preparation('CompetencyNotYet', 'IN_TRAINING', between('DISTRICT_VERIFIED', 'COMPLETED')),
  {
    ...preparation('CompetencyCertified', 'CERTIFIED', between('DISTRICT_VERIFIED', 'COMPLETED')),
    trusts: 'result K',
  },
  { ...preparation('DocumentSetCompleted', 'DOCUMENTED', PREPARING), trusts: 'E06–E10, E15' },
  { ...preparation('OrientationPassed', 'ORIENTED', PREPARING), trusts: 'attendance' },
  {
    on: 'WorkerCleared',
    from: [null, ...BEFORE_DEPARTURE],
    to: 'CLEARED',
    guards: [wholeSet, clearedFree],
    trusts: 'E01–E15 that day',
  },

  // Ends before leaving
  { on: 'WorkerWithdrew', from: BEFORE_DEPARTURE, to: 'WITHDRAWN' },
  {
    on: 'DepartureFailed',
    from: ['ORIENTED', 'CLEARED'],
    to: 'FAILED_TO_DEPART',
    trusts: 'reason',
    needs: ['ORIENTED'],
  },

  // Abroad
  {
    on: 'WorkerDeparted',
    from: ['CLEARED', 'DEPARTED'],
    to: 'DEPARTED',
    guards: [departedFree, cardValid],
    needs: PATH_TO_CLEARANCE,
    ahead: 'DEPARTED_WITHOUT_CLEARANCE',
  },
  {
    ...abroad('ArrivalReported', ['ABROAD_KNOWN', 'DEPARTED', 'WORKING']),
    guards: [afterHourOf('DEPARTED')],
  },
  { ...abroad('CheckInRecorded', ['DEPARTED', 'WORKING']), when: answered },
  // Spoken with, and nothing new for the state.
  { on: 'CheckInRecorded', from: ['ABROAD_KNOWN', ...between('RETURNING', 'REINTEGRATING')], when: answered },
  { on: 'CheckInRecorded', from: [null, ...NOT_DEAD], when: unanswered },
  abroad('ContractRegularised', ['ABROAD_KNOWN', 'WORKING']),
  { ...abroad('ContractExtended', ['ABROAD_KNOWN', 'DEPARTED', 'WORKING']), trusts: 'Art. 17' },
  abroad('LeaveStarted', ['DEPARTED', 'WORKING']),
  abroad('LeaveEnded', ['DEPARTED', 'WORKING']),

  // Return
  {
    ...coming('ReturnInitiated', ABROAD),
    to: 'RETURNING',
    when: forGood,
    guards: [afterHourOf('DEPARTED', 'WORKING')],
  },
  { ...coming('ReturnInitiated', ABROAD), when: onLeave },
  {
    ...coming('WorkerReturned', [...ABROAD, 'RETURNED', 'REINTEGRATING']),
    to: 'RETURNED',
    guards: [afterHourOf('DEPARTED', 'WORKING')],
  },
  { on: 'WorkerReturned', from: ENDED_BEFORE_LEAVING }, // from the airport or the shelter
  { on: 'NeedsAssessed', from: NOT_DEAD, marks: 'NEEDS_ASSESSED' },
  {
    on: 'ReintegrationPlanOpened',
    from: ['RETURNED', 'REINTEGRATING'],
    to: 'REINTEGRATING',
    guards: [needsAssessed],
    needs: ['RETURNED'],
    ahead: 'REINTEGRATED_WITHOUT_RETURN',
  },
  {
    on: 'ReintegrationCompleted',
    from: ['REINTEGRATING', 'COMPLETED'],
    to: 'COMPLETED',
    trusts: 'outcome',
    needs: ['RETURNED', 'REINTEGRATING'],
  },
  {
    on: 'ReturneeDeclinedServices',
    from: ['RETURNED'],
    to: 'COMPLETED',
    trusts: 'signed refusal',
    needs: ['RETURNED'],
    ahead: 'REINTEGRATED_WITHOUT_RETURN',
  },
  // Who never left may still get the services.
  { on: 'ReintegrationPlanOpened', from: ENDED_BEFORE_LEAVING },
  { on: 'ReintegrationCompleted', from: ENDED_BEFORE_LEAVING },
  { on: 'ReturneeDeclinedServices', from: ENDED_BEFORE_LEAVING },

  { on: 'WorkerDied', from: [null, ...NOT_DEAD, 'DECEASED'], to: 'DECEASED', trusts: 'evidence level' },
];

const rowsOf = byEvent(TRANSITIONS);

/** The rows that a fact may mean, in the order of the table; none for an event that moves nothing. */
export function transitionsOf(name: EventName | 'OTHER', fact: Fact): readonly Transition[] {
  return rowsOf.get(name)?.filter(({ when }) => !when || when(fact)) ?? [];
}

function preparation(on: EventName, to: StateCode, from: readonly State[]): Transition {
  return { on, from, to, needs: ['DISTRICT_VERIFIED'], ahead: 'PREPARED_BEFORE_VERIFICATION' };
}

function abroad(on: EventName, from: readonly State[]): Transition {
  return { on, from, to: 'WORKING', needs: ['DEPARTED'], ahead: 'ABROAD_WITHOUT_DEPARTURE' };
}

function coming(on: EventName, from: readonly State[]): Transition {
  return { on, from, needs: ['DEPARTED'], ahead: 'RETURNED_WITHOUT_DEPARTURE' };
}
