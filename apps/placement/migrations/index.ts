import { Placements } from './0001-placements.js';
import { PolicyRows } from './0002-policy.js';
import { Demonstration } from './0003-demonstration.js';
import { PermitHolds } from './0004-permit-holds.js';
import { BitemporalPolicy } from './0005-bitemporal-policy.js';
import { PolicyChanges } from './0006-policy-changes.js';
import { EndedCandidates } from './0008-ended-candidates.js';
import { MergedWorkers } from './0009-merged-workers.js';
import { KeptDecisions } from './0010-kept-decisions.js';
import { RuleExceptions } from './0011-rule-exceptions.js';
import { LostPapers } from './0012-lost-papers.js';
import { NumbersAndCosts } from './0013-numbers-and-costs.js';

/** In order; forward only. */
export const MIGRATIONS = [
  Placements,
  PolicyRows,
  Demonstration,
  PermitHolds,
  BitemporalPolicy,
  PolicyChanges,
  EndedCandidates,
  MergedWorkers,
  KeptDecisions,
  RuleExceptions,
  LostPapers,
  NumbersAndCosts,
];
