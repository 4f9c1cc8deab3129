/**
 * The numbers that rules are judged by. The law sets and changes them, by destination, kind of employer and kabupaten:
 * whoever decides passes the ones that hold for the case, and stores their version.
 */
export interface Parameters {
  /** E01: full years on the day of departure. */
  readonly minAge: number;
  /** E02: below this age nobody is registered. */
  readonly childAge: number;
  /** E04: whether the divorced and widowed may sign the family permit themselves. */
  readonly divorcedSignThemselves: boolean;
  /** E06: occupations, ISCO-08, that need no certificate. */
  readonly exemptJobs: readonly string[];
  /** E07: how many days a medical result holds. */
  readonly healthValidityDays: number;
  /** E08: for how many months after departure a passport must last at least. */
  readonly passportMonths: number;
  /** Whether the kabupaten lets nobody be cleared whom the village has not verified. */
  readonly villageVerificationRequired: boolean;
  readonly redFlags: RedFlagParameters;
}

/** From where on a sign is one, and how many signs are too many. */
export interface RedFlagParameters {
  /** From this score on the head of the village and the district are told, and a person decides. */
  readonly raiseFrom: number;
  /** From this score on the village does not verify before a person has cleared flags (domain.md §6). */
  readonly blockFrom: number;
  /** RF10: from how many times the usual wage of the job on an offer is too good. */
  readonly wageTimesReference: number;
  /** RF12: kabupaten and kota, 4 digits, by which people are brought out past the checks. */
  readonly exitPoints: readonly string[];
  /** RF14: from how many failed or lost journeys on a recruiter is a sign. */
  readonly lostCasesOfRecruiter: number;
}

/**
 * What holds where nothing else is set: age by UU 18/2017 Art. 5, passport and child by domain.md §4.3. The days of a
 * medical result were not found in any text; 90 is ours, to be confirmed when loaded. Of the red flags' numbers only the
 * exit points are named by a source (domain.md §4.10); the scores, the wage and the cases are ours: unconfirmed.
 */
export const SEED_PARAMETERS: Parameters = {
  minAge: 18,
  childAge: 17,
  divorcedSignThemselves: false,
  exemptJobs: [],
  healthValidityDays: 90,
  passportMonths: 6,
  villageVerificationRequired: false,
  redFlags: {
    raiseFrom: 40,
    blockFrom: 70,
    wageTimesReference: 2,
    exitPoints: ['2171', '2172', '6503'], // Batam, Tanjungpinang, Nunukan
    lostCasesOfRecruiter: 3,
  },
};
