export { EXPLANATIONS, type Anomaly, type AnomalyCode, type Missing } from './anomalies.js';
export { textOf, type Fact, type FactActor } from './fact.js';
export { FOLD_VERSION, foldJourney, type Entry, type Journey } from './fold.js';
export { heardBefore, inFoldOrder, type Arrival } from './order.js';
export { papersLost, type LostPaper, type PaperFact } from './papers.js';
export { eventName, stageRank, type EventName } from './stage-rank.js';
export {
  advancement,
  FLAGS,
  HOLDS,
  isTerminal,
  MILESTONES,
  PATH_TO_CLEARANCE,
  STATES,
  type FlagCode,
  type Milestone,
  type State,
  type StateCode,
  type Step,
} from './states.js';
export { timeline, type TimelineEntry } from './timeline.js';
export { TRANSITIONS, type Transition } from './transitions.js';
export { everJoined, tellStories, type Story } from './story.js';
export { foldWorker } from './worker.js';
export { AGE_BANDS } from './measures/age-band.js';
export {
  MEASURES,
  PLAIN,
  RESTRICTED,
  ledgersOf,
  type Companion,
  type Contribution,
  type Dimensions,
  type Landed,
  type LedgerName,
  type Measure,
  type RestrictedDimensions,
} from './measures/contribution.js';
export { carryOn, ledgerOf, reckon, type LedgerEntry, type Reckoned } from './measures/ledger.js';
export type { CarriedStory, JourneyStanding } from './measures/plain-story.js';
export { MEASURES_VERSION } from './measures/version.js';
export {
  BASES,
  BREAKDOWNS,
  DEFINITIONS,
  definitionOf,
  isRestricted,
  type Basis,
  type Breakdown,
  type Definition,
} from './measures/definitions.js';
