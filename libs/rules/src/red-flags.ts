import type { LocalDate } from '@libs/kernel';
import { anyOf, not, type Answer } from './answers.js';
import type { Bilingual } from './bilingual.js';
import type { PolicyStatus } from './destination-policy.js';
import type { Parameters, RedFlagParameters } from './parameters.js';

/** To whom money for the journey is owed (domain.md §4.9). */
export type Lender = 'BANK' | 'KOPERASI' | 'P3MI' | 'PERORANGAN';

/** What a worker told or a desk saw of how she is being recruited. What nobody asked is left out. */
export interface Signs {
  /** Whether anybody recruits her at all. */
  readonly recruited?: boolean;
  /** Whether the recruiter works under a licence SIP3MI. */
  readonly recruiterLicensed?: boolean;
  readonly recruiterKnownToDistrict?: boolean;
  /** Money given to her or her family: uang pangkal, "DP". */
  readonly cashPaidToFamily?: boolean;
  /** Whether the visa she was offered allows work; visit, umrah, ziarah and tourist do not. */
  readonly workVisaOffered?: boolean;
  /** She was not told where to, or now here, now there. */
  readonly destinationVague?: boolean;
  /** As the policy has it; left out where rule E11 could not tell, or by a row in dispute. */
  readonly destinationStatus?: PolicyStatus;
  /** Housed with other candidates (penampungan) before her papers are complete. */
  readonly housedBeforePapers?: boolean;
  readonly trainingCentrePromisesWork?: boolean;
  readonly metOnlineOnly?: boolean;
  readonly hidesOfficeOrIdentity?: boolean;
  readonly offeredInWriting?: boolean;
  /** Age, name or address in her papers was changed, or she was told to. */
  readonly papersChanged?: boolean;
  /** A letter is asked from a village that is not hers. */
  readonly letterFromOtherVillage?: boolean;
  /** Her identity card is from a village that is not hers: of the record, not told. */
  readonly cardFromElsewhere?: boolean;
  /** Offered wage ÷ usual wage of that job there. */
  readonly wageTimesReference?: number;
  /** "Fast, all paid." */
  readonly promisedFastAndFree?: boolean;
  /** To whom she owes; an empty list where she owes nobody. */
  readonly lenders?: readonly Lender[];
  /** Kabupaten and kota on the way out, 4 digits. */
  readonly routeRegencies?: readonly string[];
  /** Countries on the way, ISO 3166-1 alpha-2; an empty list where the way is direct. */
  readonly transitCountries?: readonly string[];
  readonly marriageOffered?: boolean;
  /** Journeys by the same recruiter that failed, or whose worker was lost. */
  readonly lostCasesOfRecruiter?: number;
  readonly papersOrPhoneHeld?: boolean;
}

/** A sign of recruitment that ends badly. */
export interface RedFlag {
  readonly question: Bilingual;
  readonly weight: number;
  /** Of the signs, those that it looks at. */
  readonly inputs: readonly (keyof Signs)[];
  readonly holds: (signs: Signs, parameters: RedFlagParameters) => Answer;
}

const TRUSTED_LENDERS: readonly Lender[] = ['BANK', 'KOPERASI'];
const FORBIDDEN: readonly PolicyStatus[] = ['CLOSED', 'NO_AGREEMENT'];

/**
 * The red flags of domain.md §4.10; what is said of them, and by which source, is in RED_FLAG_WORDS. Weights are ours,
 * unconfirmed: the source gives but one score, RF02 and RF03 together 70 (§7.3), and these keep to it.
 */
export const RED_FLAGS = {
  RF01: {
    question: {
      id: 'Apakah perekrutnya memiliki SIP3MI dan dikenal dinas?',
      en: 'Is the recruiter licensed, and known to the district?',
    },
    weight: 30,
    inputs: ['recruited', 'recruiterLicensed', 'recruiterKnownToDistrict'],
    holds: (signs) =>
      byRecruiter(signs, anyOf(not(signs.recruiterLicensed), not(signs.recruiterKnownToDistrict))),
  },
  RF02: {
    question: {
      id: 'Apakah calon atau keluarganya diberi uang tunai?',
      en: 'Was the candidate or her family given cash?',
    },
    weight: 30,
    inputs: ['cashPaidToFamily'],
    holds: ({ cashPaidToFamily }) => cashPaidToFamily,
  },
  RF03: {
    question: {
      id: 'Apakah visa yang ditawarkan visa kerja?',
      en: 'Does the visa that was offered allow work?',
    },
    weight: 40,
    inputs: ['workVisaOffered'],
    holds: ({ workVisaOffered }) => not(workVisaOffered),
  },
  RF04: {
    question: { id: 'Apakah tujuannya jelas dan terbuka?', en: 'Is the destination clear, and open?' },
    weight: 30,
    inputs: ['destinationVague', 'destinationStatus'],
    holds: ({ destinationVague, destinationStatus }) =>
      anyOf(destinationVague, destinationStatus && FORBIDDEN.includes(destinationStatus)),
  },
  RF05: {
    question: {
      id: 'Apakah ia ditempatkan di penampungan sebelum dokumennya lengkap?',
      en: 'Is she housed with others before her papers are complete?',
    },
    weight: 30,
    inputs: ['housedBeforePapers'],
    holds: ({ housedBeforePapers }) => housedBeforePapers,
  },
  RF06: {
    question: {
      id: 'Apakah lembaga pelatihan menjanjikan penempatan?',
      en: 'Does a training centre promise a placement?',
    },
    weight: 20,
    inputs: ['trainingCentrePromisesWork'],
    holds: ({ trainingCentrePromisesWork }) => trainingCentrePromisesWork,
  },
  RF07: {
    question: {
      id: 'Apakah perekrutnya dikenal selain lewat media sosial, dan mau menunjukkan kantor dan identitasnya?',
      en: 'Is the recruiter known by more than social media, and shows office and identity?',
    },
    weight: 20,
    inputs: ['recruited', 'metOnlineOnly', 'hidesOfficeOrIdentity'],
    holds: (signs) => byRecruiter(signs, anyOf(signs.metOnlineOnly, signs.hidesOfficeOrIdentity)),
  },
  RF08: {
    question: { id: 'Apakah ada tawaran tertulis?', en: 'Is there an offer in writing?' },
    weight: 20,
    inputs: ['offeredInWriting'],
    holds: ({ offeredInWriting }) => not(offeredInWriting),
  },
  RF09: {
    question: {
      id: 'Apakah datanya di dokumen benar, dan suratnya dari desanya sendiri?',
      en: 'Are the papers unchanged, and the letter from her own village?',
    },
    weight: 30,
    inputs: ['papersChanged', 'letterFromOtherVillage', 'cardFromElsewhere'],
    // A card from elsewhere speaks for itself; one that nobody asked about leaves what she told.
    holds: ({ papersChanged, letterFromOtherVillage, cardFromElsewhere }) =>
      anyOf(papersChanged, cardFromElsewhere === true || letterFromOtherVillage),
  },
  RF10: {
    question: { id: 'Apakah upah dan janjinya wajar?', en: 'Are wage and promises such as are usual?' },
    weight: 15,
    inputs: ['wageTimesReference', 'promisedFastAndFree'],
    holds: ({ wageTimesReference: times, promisedFastAndFree }, parameters) =>
      anyOf(times === undefined ? undefined : times >= parameters.wageTimesReference, promisedFastAndFree),
  },
  RF11: {
    question: { id: 'Apakah ia berutang, dan kepada siapa?', en: 'Does she owe money, and to whom?' },
    weight: 15,
    inputs: ['lenders'],
    holds: ({ lenders }) => lenders?.some((lender) => !TRUSTED_LENDERS.includes(lender)),
  },
  RF12: {
    question: { id: 'Lewat mana ia akan berangkat?', en: 'By which route will she leave?' },
    weight: 20,
    inputs: ['routeRegencies', 'transitCountries'],
    holds: ({ routeRegencies, transitCountries }, { exitPoints }) =>
      anyOf(
        routeRegencies?.some((regency) => exitPoints.includes(regency)),
        transitCountries && transitCountries.length > 0,
      ),
  },
  RF13: {
    question: {
      id: 'Apakah ia ditawari pernikahan di luar negeri?',
      en: 'Was she offered a marriage abroad?',
    },
    weight: 30,
    inputs: ['marriageOffered'],
    holds: ({ marriageOffered }) => marriageOffered,
  },
  RF14: {
    question: {
      id: 'Berapa calon dari perekrut ini yang gagal berangkat atau hilang kontak?',
      en: 'How many candidates of this recruiter failed to depart or were lost contact with?',
    },
    weight: 25,
    inputs: ['recruited', 'lostCasesOfRecruiter'],
    holds: (signs, parameters) => {
      const { lostCasesOfRecruiter: cases } = signs;
      return byRecruiter(signs, cases === undefined ? undefined : cases >= parameters.lostCasesOfRecruiter);
    },
  },
  RF15: {
    question: {
      id: 'Apakah ia memegang sendiri paspor dan teleponnya?',
      en: 'Does she hold her passport and phone herself?',
    },
    weight: 40,
    inputs: ['papersOrPhoneHeld'],
    holds: ({ papersOrPhoneHeld }) => papersOrPhoneHeld,
  },
} as const satisfies Record<`RF${number}`, RedFlag>;

export type RedFlagCode = keyof typeof RED_FLAGS;

export interface RedFlagResult {
  readonly code: RedFlagCode;
  /** Not assessed: what it looks at is not known, which says nothing for the recruiter. */
  readonly outcome: 'RAISED' | 'CLEAR' | 'NOT_ASSESSED';
  readonly weight: number;
}

export interface RedFlagEvaluation {
  readonly on: LocalDate;
  readonly results: readonly RedFlagResult[];
  readonly raised: readonly RedFlagCode[];
  readonly notAssessed: readonly RedFlagCode[];
  /** The weights of what was raised, together. What was not assessed adds nothing, and clears nothing. */
  readonly score: number;
  /** The head of the village and the district are to be told; a person decides, and nobody is reported to the police. */
  readonly raises: boolean;
  /** The village does not verify before a person has cleared flags. */
  readonly blocks: boolean;
  /** By which numbers it was judged. */
  readonly params: RedFlagParameters;
}

/** Which signs of bad recruitment hold, and which nobody could tell (RF01 to RF15). */
export function evaluateRedFlags(
  signs: Signs,
  { redFlags: params }: Pick<Parameters, 'redFlags'>,
  on: LocalDate,
): RedFlagEvaluation {
  const results = redFlagCodes().map((code): RedFlagResult => {
    const flag: RedFlag = RED_FLAGS[code];
    return { code, outcome: outcomeOf(flag.holds(signs, params)), weight: flag.weight };
  });
  const raised = results.filter(({ outcome }) => outcome === 'RAISED');
  const score = scoreOf(raised.map(({ code }) => code));
  return {
    on,
    results,
    raised: raised.map(({ code }) => code),
    notAssessed: results.filter(({ outcome }) => outcome === 'NOT_ASSESSED').map(({ code }) => code),
    score,
    raises: score >= params.raiseFrom,
    blocks: score >= params.blockFrom,
    params,
  };
}

/** What signs weigh together. */
export function scoreOf(codes: readonly RedFlagCode[]): number {
  return codes.reduce((sum, code) => sum + RED_FLAGS[code].weight, 0);
}

export function isRedFlag(text: string): text is RedFlagCode {
  return Object.hasOwn(RED_FLAGS, text);
}

export function redFlagCodes(): RedFlagCode[] {
  return Object.keys(RED_FLAGS) as RedFlagCode[];
}

function outcomeOf(holds: Answer): RedFlagResult['outcome'] {
  if (holds === undefined) return 'NOT_ASSESSED';
  return holds ? 'RAISED' : 'CLEAR';
}

/** Where nobody recruits, there is nothing to be said against a recruiter. */
function byRecruiter({ recruited }: Signs, answer: Answer): Answer {
  return recruited === false ? false : answer;
}
