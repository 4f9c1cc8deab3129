import { ruleOutcome, ruleResults, says, textOf, fieldOf, type Fact } from './fact.js';
import { Papers, type CarriedPapers } from './papers.js';
import { byEvent, type EventName } from './stage-rank.js';
import { FLAGS, HOLDS, isBeforeDeparture, type FlagCode, type State } from './states.js';

/** An event that raises or lowers a flag. */
interface FlagRow {
  readonly on: EventName;
  readonly raises?: FlagCode;
  readonly lowers?: FlagCode;
  readonly when?: (fact: Fact, state: State) => boolean;
  /** For which cause: a flag stands as long as one of its causes does. */
  readonly cause?: (fact: Fact) => string;
}

const caseId = (fact: Fact): string => textOf(fact, 'caseId') ?? '';
const redFlag = (fact: Fact): string => textOf(fact, 'flagCode') ?? '';
const rule =
  (ruleId: string, outcome: string) =>
  (fact: Fact): boolean =>
    ruleOutcome(fact, ruleId) === outcome;

/** Rules that failed on a new look at what was already decided. */
const clearedWouldFail = (fact: Fact, state: State): boolean =>
  state === 'CLEARED' &&
  ruleResults(fact).some(
    (result) => fieldOf(result, 'outcome') === 'FAIL' && fieldOf(result, 'ruleId') !== 'E11',
  );
const noneFails = (fact: Fact): boolean =>
  ruleResults(fact).length > 0 &&
  ruleResults(fact).every((result) => !['FAIL', 'UNKNOWN'].includes(String(fieldOf(result, 'outcome'))));

/** The flags of domain.md §6; DOC_HOLD stands for each paper that is lost. Holds are raised only before departure: afterwards there is nothing left to hold. */
const FLAG_ROWS: readonly FlagRow[] = [
  { on: 'CaseOpened', raises: 'CASE_OPEN', cause: caseId },
  { on: 'CaseReopened', raises: 'CASE_OPEN', cause: caseId },
  { on: 'CaseClosed', lowers: 'CASE_OPEN', cause: caseId },
  { on: 'ContactLost', raises: 'LOST_CONTACT' },
  { on: 'ContactRestored', lowers: 'LOST_CONTACT' },
  { on: 'CheckInRecorded', lowers: 'LOST_CONTACT', when: says('result', 'SAFE', 'CONCERN', 'DISTRESS') },
  { on: 'WorkerReturned', lowers: 'LOST_CONTACT' },
  { on: 'RedFlagRaised', raises: 'RED_FLAG', cause: redFlag },
  { on: 'RedFlagCleared', lowers: 'RED_FLAG', cause: redFlag },
  { on: 'LeaveStarted', raises: 'ON_LEAVE' },
  { on: 'LeaveEnded', lowers: 'ON_LEAVE' },
  { on: 'WorkerReturned', lowers: 'ON_LEAVE' },
  { on: 'WorkerImported', raises: 'NOT_KNOWN_TO_VILLAGE' },
  { on: 'VillageVerified', lowers: 'NOT_KNOWN_TO_VILLAGE' },
  {
    on: 'DestinationPolicyChanged',
    raises: 'POLICY_HOLD',
    when: (fact) => !says('status', 'OPEN')(fact),
  },
  { on: 'DestinationPolicyChanged', lowers: 'POLICY_HOLD', when: says('status', 'OPEN') },
  { on: 'ScreeningCompleted', raises: 'POLICY_HOLD', when: rule('E11', 'FAIL') },
  { on: 'ScreeningCompleted', lowers: 'POLICY_HOLD', when: rule('E11', 'PASS') },
  { on: 'EligibilityReevaluated', raises: 'POLICY_HOLD', when: rule('E11', 'FAIL') },
  { on: 'EligibilityReevaluated', lowers: 'POLICY_HOLD', when: rule('E11', 'PASS') },
  { on: 'EligibilityReevaluated', raises: 'REVIEW_HOLD', when: clearedWouldFail },
  { on: 'EligibilityReevaluated', lowers: 'REVIEW_HOLD', when: noneFails },
];

const rowsOf = byEvent(FLAG_ROWS);

/** Flags as they stand, to be gone on from. */
export interface CarriedFlags {
  readonly causes: readonly (readonly [FlagCode, readonly string[]])[];
  readonly papers: CarriedPapers;
}

/** The flags that stand beside the state of one journey, each with its causes. */
export class FlagSet {
  private readonly causes: Map<FlagCode, Set<string>>;
  private readonly papers: Papers;

  constructor(carried?: CarriedFlags) {
    this.causes = new Map(carried?.causes.map(([flag, causes]) => [flag, new Set(causes)]));
    this.papers = new Papers(carried?.papers);
  }

  carried(): CarriedFlags {
    return {
      causes: [...this.causes].map(([flag, causes]) => [flag, [...causes]]),
      papers: this.papers.carried(),
    };
  }

  has(flag: FlagCode): boolean {
    return (this.causes.get(flag)?.size ?? 0) > 0;
  }

  raise(flag: FlagCode, cause = ''): void {
    this.causes.set(flag, (this.causes.get(flag) ?? new Set()).add(cause));
  }

  /** `state` is the one that the fact has led to. */
  apply(name: EventName | 'OTHER', fact: Fact, state: State): void {
    this.papers.hear(name, fact);
    for (const row of rowsOf.get(name) ?? []) {
      if (row.when && !row.when(fact, state)) continue;
      const cause = row.cause?.(fact) ?? '';
      if (row.raises && (isBeforeDeparture(state) || !isHold(row.raises))) this.raise(row.raises, cause);
      if (row.lowers) this.causes.get(row.lowers)?.delete(cause);
    }
    if (this.papers.everLost().length > 0)
      this.causes.set('DOC_HOLD', new Set(this.papers.lost().map(({ paper }) => paper)));
    this.applyProceduralStatus(fact);
    if (!isBeforeDeparture(state)) for (const hold of HOLDS) this.causes.delete(hold);
  }

  /** In the order of the list. */
  standing(): FlagCode[] {
    return FLAGS.filter((flag) => this.has(flag));
  }

  /** Carried by whichever restricted fact tells it. */
  private applyProceduralStatus(fact: Fact): void {
    const status = textOf(fact, 'proceduralStatus');
    if (status === 'NON_PROCEDURAL') this.raise('NON_PROCEDURAL');
    if (status === 'PROCEDURAL') this.causes.delete('NON_PROCEDURAL');
  }
}

function isHold(flag: FlagCode): boolean {
  return (HOLDS as readonly FlagCode[]).includes(flag);
}
