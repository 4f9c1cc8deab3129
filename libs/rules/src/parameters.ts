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
}

/**
 * What holds where nothing else is set: age by UU 18/2017 Art. 5, passport and child by domain.md §4.3. The days of a
 * medical result were not found in any text; 90 is ours, to be confirmed when loaded.
 */
export const SEED_PARAMETERS: Parameters = {
  minAge: 18,
  childAge: 17,
  divorcedSignThemselves: false,
  exemptJobs: [],
  healthValidityDays: 90,
  passportMonths: 6,
  villageVerificationRequired: false,
};
