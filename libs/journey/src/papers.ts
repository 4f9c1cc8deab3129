import type { LocalDate } from '@libs/kernel';
import { says, textOf, type Fact } from './fact.js';
import { inWorldOrder } from './order.js';
import { byEvent, eventName, type EventName } from './stage-rank.js';

/** What is read of a fact that tells of a paper: whoever keeps no more of it says the same of it. */
export type PaperFact = Pick<Fact, 'eventId' | 'type' | 'occurredOn' | 'occurredAt' | 'recordedAt' | 'data'>;

/** A paper that was there and is not: from a day on, until the same paper is there again (DOC_HOLD, domain.md §6). */
export interface LostPaper {
  readonly paper: string;
  readonly since: LocalDate;
  /** The day from which it is there again. */
  readonly until?: LocalDate;
  /** What has told that it is lost. */
  readonly fact: PaperFact;
}

/** An event after which a kind of paper is there, or is not. */
interface PaperRow {
  readonly on: EventName;
  readonly paper: (fact: PaperFact) => string;
  readonly when?: (fact: PaperFact) => boolean;
}

const always = (name: string) => (): string => name;
const docType = (fact: PaperFact): string => textOf(fact, 'docType') ?? '';
const documentId = (fact: PaperFact): string => textOf(fact, 'documentId') ?? UNNAMED;

const RENEWALS = byEvent<PaperRow>([
  { on: 'FamilyPermitGranted', paper: always('FAMILY_PERMIT') },
  { on: 'DocumentVerified', paper: docType },
  { on: 'PassportRecorded', paper: always('PASSPORT') },
  { on: 'VisaRecorded', paper: always('WORK_VISA') },
  { on: 'MedicalResultRecorded', paper: always('HEALTH_CERT'), when: says('medicalOutcome', 'FIT') },
  { on: 'SocialSecurityActivated', paper: always('BPJS_TK') },
  { on: 'CompetencyCertified', paper: always('COMPETENCE_CERT') },
  { on: 'PlacementAgreementSigned', paper: always('PLACEMENT_AGREEMENT') },
  { on: 'ContractSigned', paper: always('WORK_CONTRACT') },
]);

const LOSSES = byEvent<PaperRow>([
  { on: 'FamilyPermitRevoked', paper: always('FAMILY_PERMIT') },
  {
    on: 'MedicalResultRecorded',
    paper: always('HEALTH_CERT'),
    when: says('medicalOutcome', 'UNFIT', 'TEMP_UNFIT'),
  },
  { on: 'SocialSecurityLapsed', paper: always('BPJS_TK') },
  { on: 'CertificateRevoked', paper: always('COMPETENCE_CERT') },
  { on: 'PlacementAgreementCancelled', paper: always('PLACEMENT_AGREEMENT') },
  { on: 'ContractTerminated', paper: always('WORK_CONTRACT') },
]);

const declared = says('status', 'DECLARED');
const revoked = says('status', 'REVOKED');

/** Of a paper that does not run out: after every day that is told. */
const NO_LAST_DAY: LocalDate = '9999-12-31';

/** One of which it is not told which it is: the passport that a company has recorded. */
const UNNAMED = '';

/** Papers as they stand, to be gone on from. */
export interface CarriedPapers {
  readonly there: readonly (readonly [
    paper: string,
    lastDays: readonly (readonly [id: string, LocalDate])[],
  ])[];
  readonly losses: readonly LostPaper[];
}

/** Which papers of one journey are lost, told fact by fact in the order of the world. */
export class Papers {
  /** The last day of each that is there, by its kind and its id. */
  private readonly there: Map<string, Map<string, LocalDate>>;
  private readonly losses: LostPaper[];

  constructor(carried?: CarriedPapers) {
    this.there = new Map(carried?.there.map(([paper, lastDays]) => [paper, new Map(lastDays)]));
    this.losses = [...(carried?.losses ?? [])];
  }

  carried(): CarriedPapers {
    return { there: [...this.there].map(([paper, lastDays]) => [paper, [...lastDays]]), losses: this.losses };
  }

  hear(name: EventName | 'OTHER', fact: PaperFact): void {
    for (const { paper, when } of LOSSES.get(name) ?? [])
      if (when?.(fact) ?? true) this.lose(paper(fact), fact);
    for (const { paper, when } of RENEWALS.get(name) ?? [])
      if (when?.(fact) ?? true) this.renew(paper(fact), fact);
    // What was merely told of was never there to be lost.
    if (name === 'DocumentExpired' && !declared(fact)) this.loseUnlessOther(fact);
    if (name === 'DocumentRejected' && revoked(fact)) this.takeAway(fact);
  }

  /** Those that are lost now. */
  lost(): LostPaper[] {
    return this.losses.filter(({ until }) => until === undefined);
  }

  /** Also those that are there again, in the order in which they were lost. */
  everLost(): readonly LostPaper[] {
    return this.losses;
  }

  private lose(paper: string, fact: PaperFact): void {
    const isLost = this.lost().some((lost) => lost.paper === paper);
    if (!isLost) this.losses.push({ paper, since: fact.occurredOn, fact });
  }

  private renew(paper: string, fact: PaperFact): void {
    this.thereOf(paper).set(documentId(fact), textOf(fact, 'expiresOn') ?? NO_LAST_DAY);
    for (const [at, lost] of this.losses.entries())
      if (lost.paper === paper && !lost.until) this.losses[at] = { ...lost, until: fact.occurredOn };
  }

  /** What the district had verified no longer counts. It may be the very passport that a company has recorded. */
  private takeAway(fact: PaperFact): void {
    const there = this.thereOf(docType(fact));
    const wasThere = there.delete(documentId(fact));
    if (!wasThere) return;
    there.delete(UNNAMED);
    this.loseUnlessOther(fact);
  }

  /** Her old passport runs out while a newer one is there: nothing is lost. */
  private loseUnlessOther(fact: PaperFact): void {
    const lastDays = [...this.thereOf(docType(fact)).values()];
    if (!lastDays.some((lastDay) => lastDay >= fact.occurredOn)) this.lose(docType(fact), fact);
  }

  private thereOf(paper: string): Map<string, LocalDate> {
    const there = this.there.get(paper) ?? new Map<string, LocalDate>();
    this.there.set(paper, there);
    return there;
  }
}

/** The papers that were lost, and since when they are there again: whatever the order in which the facts were heard. */
export function papersLost(facts: readonly PaperFact[]): readonly LostPaper[] {
  const papers = new Papers();
  for (const fact of inWorldOrder(facts)) papers.hear(eventName(fact.type), fact);
  return papers.everLost();
}
