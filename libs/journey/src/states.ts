/**
 * The main states of a journey (domain.md §6) in the order of advancement: of two that are reached the later one is shown.
 * MERGED and ERASED are codes of the register's record alone: a merge regroups stories and an erasure takes the
 * person away and leaves the trip, so the fold gives neither.
 */
export const STATES = [
  'DRAFT',
  'REGISTERED',
  'VILLAGE_VERIFIED',
  'DISTRICT_VERIFIED',
  'SELECTED',
  'IN_TRAINING',
  'CERTIFIED',
  'DOCUMENTED',
  'ORIENTED',
  'CLEARED',
  'REJECTED',
  'WITHDRAWN',
  'FAILED_TO_DEPART',
  'ABROAD_KNOWN',
  'DEPARTED',
  'WORKING',
  'RETURNING',
  'RETURNED',
  'REINTEGRATING',
  'COMPLETED',
  'DECEASED',
  'MERGED',
  'ERASED',
] as const;

export type StateCode = (typeof STATES)[number];

/** null: nothing heard so far says where she stands. */
export type State = StateCode | null;

/** What may stand beside the main state. */
export const FLAGS = [
  'CASE_OPEN',
  'LOST_CONTACT',
  'RED_FLAG',
  // Depends on today, which the fold never asks: whoever shows a journey reckons it from the papers' own dates.
  'DOC_EXPIRING',
  'POLICY_HOLD',
  'DOC_HOLD',
  'REVIEW_HOLD',
  'ON_LEAVE',
  // RESTRICTED: comes only from facts of restricted topics, which only counting readers hold.
  'NON_PROCEDURAL',
  'NOT_KNOWN_TO_VILLAGE',
] as const;

export type FlagCode = (typeof FLAGS)[number];

/** Each of them forbids clearance and departure. */
export const HOLDS = ['POLICY_HOLD', 'DOC_HOLD', 'REVIEW_HOLD'] as const satisfies readonly FlagCode[];

/** Filled in any order between district verification and clearance: regions and schemes differ. */
export const MILESTONES = [
  'SELECTED',
  'CERTIFIED',
  'DOCUMENTED',
  'ORIENTED',
] as const satisfies readonly StateCode[];

export type Milestone = (typeof MILESTONES)[number];

/** What must have been reached that is not shown as a main state. */
export type Step = StateCode | 'NEEDS_ASSESSED';

/** What a departure rests on. Village verification only where the kabupaten's policy asks for it, so it is not here. */
export const PATH_TO_CLEARANCE = [
  'REGISTERED',
  'DISTRICT_VERIFIED',
  ...MILESTONES,
  'CLEARED',
] as const satisfies readonly StateCode[];

export const ENDED_BEFORE_LEAVING = [
  'REJECTED',
  'WITHDRAWN',
  'FAILED_TO_DEPART',
] as const satisfies readonly StateCode[];

const TERMINAL: ReadonlySet<State> = new Set<State>([...ENDED_BEFORE_LEAVING, 'COMPLETED', 'DECEASED']);

const places = new Map<State, number>(STATES.map((state, place) => [state, place]));

/** How far along a state is; -1 for nothing known. */
export function advancement(state: State): number {
  return places.get(state) ?? -1;
}

export function isTerminal(state: State): boolean {
  return TERMINAL.has(state);
}

/** Whether she has not left yet, as far as is known. */
export function isBeforeDeparture(state: State): boolean {
  return advancement(state) < advancement('REJECTED');
}

/** The states from one to another, both counted, in the order of advancement. */
export function between(first: StateCode, last: StateCode): StateCode[] {
  return STATES.slice(advancement(first), advancement(last) + 1);
}
