import type { LocalDate } from '@libs/kernel';
import { anyOf, not, type Answer } from './answers.js';
import type { PolicyStatus } from './destination-policy.js';
import type { Parameters, RedFlagParameters } from './parameters.js';
import type { Bilingual } from './rule-book.js';

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
  readonly weight: number;
  /** Of the signs, those that it looks at. */
  readonly inputs: readonly (keyof Signs)[];
  /** The article, or where there is none what kind of source it has. */
  readonly basis: Bilingual;
  readonly holds: (signs: Signs, parameters: RedFlagParameters) => Answer;
}

const PATTERN: Bilingual = {
  id: 'Pola perekrutan nonprosedural yang berulang dalam pemberitaan; bukan bunyi pasal.',
  en: 'A pattern of irregular recruitment that the press reports again and again; no article of law.',
};

const TRUSTED_LENDERS: readonly Lender[] = ['BANK', 'KOPERASI'];
const FORBIDDEN: readonly PolicyStatus[] = ['CLOSED', 'NO_AGREEMENT'];

/**
 * The red flags of domain.md §4.10. Weights are ours, unconfirmed: the source gives but one score, RF02 and RF03 together
 * 70 (§7.3), and these keep to it. RF01's article on the licence itself, and any article for the patterns, were not found
 * in the sources: unconfirmed.
 */
export const RED_FLAGS = {
  RF01: {
    weight: 30,
    inputs: ['recruited', 'recruiterLicensed', 'recruiterKnownToDistrict'],
    basis: {
      id: 'UU 18/2017 (izin perusahaan, SIP3MI) dan Pasal 59 ayat (3) (SIP2MI).',
      en: 'Law 18/2017 (company’s licence, SIP3MI) and Art. 59(3) (SIP2MI).',
    },
    holds: (signs) =>
      byRecruiter(signs, anyOf(not(signs.recruiterLicensed), not(signs.recruiterKnownToDistrict))),
  },
  RF02: {
    weight: 30,
    inputs: ['cashPaidToFamily'],
    basis: PATTERN,
    holds: ({ cashPaidToFamily }) => cashPaidToFamily,
  },
  RF03: {
    weight: 40,
    inputs: ['workVisaOffered'],
    basis: { id: 'UU 18/2017 Pasal 13 (visa kerja).', en: 'Law 18/2017 Art. 13 (work visa).' },
    holds: ({ workVisaOffered }) => not(workVisaOffered),
  },
  RF04: {
    weight: 30,
    inputs: ['destinationVague', 'destinationStatus'],
    basis: {
      id: 'PP 59/2021 Pasal 35 (negara/wilayah yang terbuka atau tertutup).',
      en: 'Government Regulation 59/2021 Art. 35 (destinations open or closed).',
    },
    holds: ({ destinationVague, destinationStatus }) =>
      anyOf(destinationVague, destinationStatus && FORBIDDEN.includes(destinationStatus)),
  },
  RF05: {
    weight: 30,
    inputs: ['housedBeforePapers'],
    basis: PATTERN,
    holds: ({ housedBeforePapers }) => housedBeforePapers,
  },
  RF06: {
    weight: 20,
    inputs: ['trainingCentrePromisesWork'],
    basis: {
      id: 'Lembaga pelatihan tidak berwenang menempatkan; yang menempatkan adalah BP2MI, P3MI, atau perusahaan sendiri (UU 18/2017).',
      en: 'A training centre may not place anybody; BP2MI, a P3MI or the employing company does (Law 18/2017).',
    },
    holds: ({ trainingCentrePromisesWork }) => trainingCentrePromisesWork,
  },
  RF07: {
    weight: 20,
    inputs: ['recruited', 'metOnlineOnly', 'hidesOfficeOrIdentity'],
    basis: PATTERN,
    holds: (signs) => byRecruiter(signs, anyOf(signs.metOnlineOnly, signs.hidesOfficeOrIdentity)),
  },
  RF08: {
    weight: 20,
    inputs: ['offeredInWriting'],
    basis: {
      id: 'UU 18/2017 Pasal 13 (perjanjian penempatan) dan Pasal 15 (perjanjian kerja).',
      en: 'Law 18/2017 Art. 13 (placement agreement) and Art. 15 (work contract).',
    },
    holds: ({ offeredInWriting }) => not(offeredInWriting),
  },
  RF09: {
    weight: 30,
    inputs: ['papersChanged', 'letterFromOtherVillage'],
    basis: {
      id: 'UU 18/2017 Pasal 42 (desa memverifikasi data).',
      en: 'Law 18/2017 Art. 42 (the village verifies data).',
    },
    holds: ({ papersChanged, letterFromOtherVillage }) => anyOf(papersChanged, letterFromOtherVillage),
  },
  RF10: {
    weight: 15,
    inputs: ['wageTimesReference', 'promisedFastAndFree'],
    basis: PATTERN,
    holds: ({ wageTimesReference: times, promisedFastAndFree }, parameters) =>
      anyOf(times === undefined ? undefined : times >= parameters.wageTimesReference, promisedFastAndFree),
  },
  RF11: {
    weight: 15,
    inputs: ['lenders'],
    basis: {
      id: 'KUR Penempatan PMI disalurkan bank; utang kepada pihak lain adalah faktor risiko (Permen P2MI 18/2025).',
      en: 'The state’s placement credit (KUR) is lent by banks; a debt to others is a risk (Permen P2MI 18/2025).',
    },
    holds: ({ lenders }) => lenders?.some((lender) => !TRUSTED_LENDERS.includes(lender)),
  },
  RF12: {
    weight: 20,
    inputs: ['routeRegencies', 'transitCountries'],
    basis: PATTERN,
    holds: ({ routeRegencies, transitCountries }, { exitPoints }) =>
      anyOf(
        routeRegencies?.some((regency) => exitPoints.includes(regency)),
        transitCountries && transitCountries.length > 0,
      ),
  },
  RF13: {
    weight: 30,
    inputs: ['marriageOffered'],
    basis: PATTERN,
    holds: ({ marriageOffered }) => marriageOffered,
  },
  RF14: {
    weight: 25,
    inputs: ['recruited', 'lostCasesOfRecruiter'],
    basis: {
      id: 'Aturan sistem ini: kasus yang berulang pada perekrut yang sama.',
      en: 'A rule of this system: cases that repeat with the same recruiter.',
    },
    holds: (signs, parameters) => {
      const { lostCasesOfRecruiter: cases } = signs;
      return byRecruiter(signs, cases === undefined ? undefined : cases >= parameters.lostCasesOfRecruiter);
    },
  },
  RF15: {
    weight: 40,
    inputs: ['papersOrPhoneHeld'],
    basis: PATTERN,
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
  const score = raised.reduce((sum, { weight }) => sum + weight, 0);
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
