import type { LocalDate } from '@libs/kernel';
import { ruleOutcome, ruleResults, textOf, fieldOf, type Fact } from './fact.js';
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
const paper = (name: string) => (): string => name;
const docType = (fact: Fact): string => textOf(fact, 'docType') ?? '';
const says =
  (field: string, ...codes: readonly string[]) =>
  (fact: Fact): boolean =>
    codes.includes(textOf(fact, field) ?? '');
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

/** A paper that is lost holds the journey until the same paper is there again. */
const PAPERS: readonly FlagRow[] = [
  lost('FamilyPermitRevoked', paper('FAMILY_PERMIT')),
  renewed('FamilyPermitGranted', paper('FAMILY_PERMIT')),
  // What was merely told of was never there to be lost.
  { ...lost('DocumentExpired', docType), when: (fact) => !says('status', 'DECLARED')(fact) },
  renewed('DocumentVerified', docType),
  renewed('PassportRecorded', paper('PASSPORT')),
  renewed('VisaRecorded', paper('WORK_VISA')),
  {
    ...lost('MedicalResultRecorded', paper('HEALTH_CERT')),
    when: says('medicalOutcome', 'UNFIT', 'TEMP_UNFIT'),
  },
  { ...renewed('MedicalResultRecorded', paper('HEALTH_CERT')), when: says('medicalOutcome', 'FIT') },
  lost('SocialSecurityLapsed', paper('BPJS_TK')),
  renewed('SocialSecurityActivated', paper('BPJS_TK')),
  lost('CertificateRevoked', paper('COMPETENCE_CERT')),
  renewed('CompetencyCertified', paper('COMPETENCE_CERT')),
  lost('PlacementAgreementCancelled', paper('PLACEMENT_AGREEMENT')),
  renewed('PlacementAgreementSigned', paper('PLACEMENT_AGREEMENT')),
  lost('ContractTerminated', paper('WORK_CONTRACT')),
  renewed('ContractSigned', paper('WORK_CONTRACT')),
];

/** The flags of domain.md §6. Holds are raised only before departure: afterwards there is nothing left to hold. */
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
  ...PAPERS,
];

const revoked = says('status', 'REVOKED');
const rowsOf = byEvent(FLAG_ROWS);

/** Of a paper that does not run out: after every day that is told. */
const NO_LAST_DAY: LocalDate = '9999-12-31';

/** The flags that stand beside the state of one journey, each with its causes. */
export class FlagSet {
  private readonly causes = new Map<FlagCode, Set<string>>();
  /** The last day of the paper that is there, by its kind. */
  private readonly goodUntil = new Map<string, LocalDate>();

  has(flag: FlagCode): boolean {
    return (this.causes.get(flag)?.size ?? 0) > 0;
  }

  raise(flag: FlagCode, cause = ''): void {
    this.causes.set(flag, (this.causes.get(flag) ?? new Set()).add(cause));
  }

  /** `state` is the one that the fact has led to. */
  apply(name: EventName | 'OTHER', fact: Fact, state: State): void {
    // Which of two passports is taken away is not told: what runs out after that holds her, rather than nothing.
    if (name === 'DocumentRejected' && revoked(fact)) this.goodUntil.delete(docType(fact));
    for (const row of rowsOf.get(name) ?? []) {
      if (row.when && !row.when(fact, state)) continue;
      const cause = row.cause?.(fact) ?? '';
      if (row.lowers === 'DOC_HOLD') this.keepLastDay(cause, fact);
      if (row.raises === 'DOC_HOLD' && this.isOutlasted(cause, fact)) continue;
      if (row.raises && (isBeforeDeparture(state) || !isHold(row.raises))) this.raise(row.raises, cause);
      if (row.lowers) this.causes.get(row.lowers)?.delete(cause);
    }
    this.applyProceduralStatus(fact);
    if (!isBeforeDeparture(state)) for (const hold of HOLDS) this.causes.delete(hold);
  }

  /** In the order of the list. */
  standing(): FlagCode[] {
    return FLAGS.filter((flag) => this.has(flag));
  }

  private keepLastDay(kind: string, fact: Fact): void {
    const lastDay = textOf(fact, 'expiresOn') ?? NO_LAST_DAY;
    if (lastDay > (this.goodUntil.get(kind) ?? '')) this.goodUntil.set(kind, lastDay);
  }

  /** Her old passport runs out while a newer one is there: nothing is lost. */
  private isOutlasted(kind: string, fact: Fact): boolean {
    const lastDay = textOf(fact, 'expiresOn');
    return lastDay !== undefined && (this.goodUntil.get(kind) ?? '') > lastDay;
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

function lost(on: EventName, cause: (fact: Fact) => string): FlagRow {
  return { on, raises: 'DOC_HOLD', cause };
}

function renewed(on: EventName, cause: (fact: Fact) => string): FlagRow {
  return { on, lowers: 'DOC_HOLD', cause };
}
