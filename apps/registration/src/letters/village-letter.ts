import type { Id, Instant, LocalDate } from '@libs/kernel';
import { dotted, prefixesOf } from '@libs/reference';
import { domicile } from '@libs/rules';
import {
  DomicileOutside,
  LetterDiffers,
  LetterNotSigned,
  LetterOutOfOrder,
  LetterPast,
} from './village-letter.errors.js';

/** How far a letter has come (domain.md §6): void is one whose number was not used. */
export const LETTER_STATES = [
  'DRAFT',
  'DICETAK',
  'DITANDATANGANI_KELUARGA',
  'DIKETAHUI',
  'DICABUT',
  'BATAL',
] as const;

export type LetterState = (typeof LETTER_STATES)[number];

/** Why a letter became void before the village took note of it: what explains the gap in its numbers. */
export const VOID_REASON = ['WRONG_DATA', 'MISPRINTED', 'NOT_SIGNED', 'PLAN_DROPPED', 'PAPER_LOST'] as const;

/** By which paper somebody whose identity card is from elsewhere is served here (domain.md §12, X5). */
export const DOMICILE_EVIDENCE = ['NONE', 'TEMPORARY_RESIDENT_ENTRY', 'RT_LETTER'] as const;

export type DomicileEvidence = (typeof DOMICILE_EVIDENCE)[number];

/** How far from the village the address on the identity card lies. */
export type Outside = 'NO' | 'OTHER_VILLAGE' | 'OTHER_KECAMATAN' | 'OTHER_KABUPATEN';

interface Day {
  readonly occurredOn: LocalDate;
}

/** What the desk writes down before there is a paper. */
export interface LetterForm {
  readonly letterId: Id;
  readonly signerRelation: string;
  readonly cardVillage: string;
  readonly evidence: DomicileEvidence;
}

/** Of whom, as the register has her. */
export interface LetterSubject {
  readonly id: Id;
  readonly journeyId: Id;
  readonly village: string;
  readonly country: string;
  readonly birthYear: number;
}

/** An entry of the village's agenda book, and the number that its template makes of it. */
export interface AgendaNumber {
  readonly entry: number;
  readonly text: string;
}

/** What a letter is given when it is printed for the first time. */
export interface Printing {
  readonly year: number;
  readonly number: number;
  readonly capacity: string;
  readonly agenda?: AgendaNumber;
  /** Under which the verification code is found, and the code itself, sealed. */
  readonly codeHash: Buffer;
  readonly code: Buffer;
  /** What is shown to who verifies, sealed. */
  readonly shown: Buffer;
}

/**
 * A letter of a village. The family's permit is its maker's own statement, signed by hand over a meterai, of which the
 * head of the village then takes note: the paper is the document, and this is the book about it.
 */
export class VillageLetter {
  version = 1;
  state: LetterState = 'DRAFT';
  year: number | null = null;
  number: number | null = null;
  agendaEntry: number | null = null;
  agendaNumber: string | null = null;
  capacity: string | null = null;
  printedOn: LocalDate | null = null;
  signedOn: LocalDate | null = null;
  knownOn: LocalDate | null = null;
  revokedOn: LocalDate | null = null;
  voidedOn: LocalDate | null = null;
  reason: string | null = null;
  codeHash: Buffer | null = null;
  code: Buffer | null = null;
  shown: Buffer | null = null;

  private constructor(
    readonly id: Id,
    readonly workerId: Id,
    readonly journeyId: Id,
    readonly village: string,
    readonly type: 'FAMILY_PERMIT',
    readonly signerRelation: string,
    readonly country: string,
    readonly birthYear: number,
    readonly cardVillage: string,
    readonly evidence: DomicileEvidence,
    readonly dataKey: Buffer,
    /** Who of the family signs, sealed. */
    readonly family: Buffer,
    readonly recordedAt: Instant,
  ) {}

  /** A decision: the village writes letters for its own people, and for others on a paper that says why (X5). */
  static draft(
    form: LetterForm,
    worker: LetterSubject,
    sealed: { readonly dataKey: Buffer; readonly family: Buffer },
    now: Instant,
  ): VillageLetter {
    const { outcome } = domicile(form.cardVillage, worker.village, form.evidence);
    if (outcome === 'FAIL') throw new DomicileOutside();
    return new VillageLetter(
      form.letterId,
      worker.id,
      worker.journeyId,
      worker.village,
      'FAMILY_PERMIT',
      form.signerRelation,
      worker.country,
      worker.birthYear,
      form.cardVillage,
      form.evidence,
      sealed.dataKey,
      sealed.family,
      now,
    );
  }

  /** A decision: it is given its number and its code, for good, and may be printed as often as need be. */
  print(printing: Printing, { occurredOn }: Day): void {
    this.expect('DRAFT');
    this.year = printing.year;
    this.number = printing.number;
    this.capacity = printing.capacity;
    this.codeHash = printing.codeHash;
    this.code = printing.code;
    this.shown = printing.shown;
    if (printing.agenda) this.enter(printing.agenda);
    this.printedOn = occurredOn;
    this.reach('DICETAK');
  }

  /** A fact: who it is about has come back with the sheet that the family has signed over a meterai. */
  recordSignature({ occurredOn }: Day, agenda?: AgendaNumber): void {
    this.expect('DICETAK');
    this.notBefore(this.printedOn, occurredOn);
    if (agenda) this.enter(agenda);
    this.signedOn = occurredOn;
    this.reach('DITANDATANGANI_KELUARGA');
  }

  /** A decision: the head takes note of the signed sheet (*mengetahui*): his *persetujuan*, no electronic signature. */
  acknowledge(by: { readonly signerRelation: string; readonly capacity: string }, { occurredOn }: Day): void {
    this.assertSigned();
    this.expect('DITANDATANGANI_KELUARGA');
    if (by.signerRelation !== this.signerRelation) throw new LetterDiffers();
    this.notBefore(this.signedOn, occurredOn);
    this.capacity = by.capacity;
    this.knownOn = occurredOn;
    this.reach('DIKETAHUI');
  }

  /** A decision: the village takes back its word; who reads the code is told so from now on (X7). */
  revoke(reason: string, { occurredOn }: Day): void {
    this.expect('DIKETAHUI');
    this.reason = reason;
    this.revokedOn = occurredOn;
    this.reach('DICABUT');
  }

  /** A decision: the paper is not to be used. Its number stays with it, so that the gap is explained. */
  void(reason: string, { occurredOn }: Day): void {
    this.expect('DRAFT', 'DICETAK', 'DITANDATANGANI_KELUARGA');
    this.reason = reason;
    this.voidedOn = occurredOn;
    this.reach('BATAL');
  }

  /** There is a signed sheet, and the village stands by it, or has still to take note. */
  assertSigned(): void {
    if (this.state === 'DRAFT' || this.state === 'DICETAK') throw new LetterNotSigned();
    this.expect('DITANDATANGANI_KELUARGA', 'DIKETAHUI');
  }

  /** The day since which it is what it is; of a draft there is none. */
  get since(): LocalDate | null {
    const days: Record<LetterState, LocalDate | null> = {
      DRAFT: null,
      DICETAK: this.printedOn,
      DITANDATANGANI_KELUARGA: this.signedOn,
      DIKETAHUI: this.knownOn,
      DICABUT: this.revokedOn,
      BATAL: this.voidedOn,
    };
    return days[this.state];
  }

  /** Whether the identity card is this village's, and from how far away if not: counted, whatever paper there is (X5). */
  get outside(): Outside {
    if (this.cardVillage === this.village) return 'NO';
    const [, regency, subdistrict] = prefixesOf(this.village);
    if (!this.cardVillage.startsWith(regency!)) return 'OTHER_KABUPATEN';
    return this.cardVillage.startsWith(subdistrict!) ? 'OTHER_VILLAGE' : 'OTHER_KECAMATAN';
  }

  private enter({ entry, text }: AgendaNumber): void {
    this.agendaEntry = entry;
    this.agendaNumber = text;
  }

  private expect(...states: LetterState[]): void {
    if (!states.includes(this.state)) throw new LetterPast(this.state);
  }

  private notBefore(earlier: LocalDate | null, day: LocalDate): void {
    if (earlier !== null && day < earlier) throw new LetterOutOfOrder();
  }

  private reach(state: LetterState): void {
    this.state = state;
    this.version += 1;
  }
}

/** Our number as it is printed and told: `33.07.10.2004/2026/00017`. */
export function letterNumber({ village, year, number }: VillageLetter): string | undefined {
  if (year === null || number === null) return undefined;
  return `${dotted(village)}/${year}/${String(number).padStart(5, '0')}`;
}
