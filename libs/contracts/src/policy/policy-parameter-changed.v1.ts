import { EMPLOYER_TYPE, SCHEME } from '../codes.js';
import { Area, Code, Codes, Count, Country, Day, Flag, Optional, Part, Uuid } from '../fields.js';

/** What a row says; of what it does not name, the less specific row goes on to say. */
export class RuleParameters {
  @Optional()
  @Count('E01: full years on the day of departure', { max: 99 })
  minAge?: number;

  @Optional()
  @Count('E02: below this age nobody is registered', { max: 99 })
  childAge?: number;

  @Optional()
  @Flag('E04: the divorced and widowed may sign the family permit themselves')
  divorcedSignThemselves?: boolean;

  @Optional()
  @Codes('E06: occupations, ISCO-08, that need no certificate')
  exemptJobs?: string[];

  @Optional()
  @Count('E07: how many days a medical result holds', { max: 3_660 })
  healthValidityDays?: number;

  @Optional()
  @Count('E08: for how many months after departure a passport must last', { max: 120 })
  monthsAfterDeparture?: number;

  @Optional()
  @Flag('Nobody is cleared whom the village has not verified')
  villageVerificationRequired?: boolean;

  @Optional()
  @Count('Score from which red flags are told to the head of the village and the district', { max: 1_000 })
  raiseFrom?: number;

  @Optional()
  @Count('Score from which the village does not verify', { max: 1_000 })
  blockFrom?: number;

  @Optional()
  @Count('RF10: from how many percent of the usual wage on an offer is too good', { max: 10_000 })
  wagePercent?: number;

  @Optional()
  @Codes('RF12: kabupaten and kota, 4 digits, by which people are brought out past the checks')
  exitPoints?: string[];

  @Optional()
  @Count('RF14: from how many failed or lost journeys on a recruiter is a sign', { max: 1_000 })
  lostCasesOfRecruiter?: number;
}

export class PolicyParameterChanged {
  static readonly type = 'placement.policy-parameter-changed.v1';
  static readonly topic = 'pmi.policy.v1';
  static readonly subject = 'policy';
  static readonly summary =
    'Numbers that rules are judged by hold from this day on. Number by number the most specific row wins, then the newest.';

  @Uuid('The row')
  ruleRowId!: string;

  @Optional()
  @Area('Only for workers from there')
  areaCode?: string;

  @Optional()
  @Country('Only for this country or territory')
  country?: string;

  @Optional()
  @Code('Only for this scheme', { known: SCHEME })
  scheme?: string;

  @Optional()
  @Code('Only for this kind of employer', { known: EMPLOYER_TYPE })
  employerType?: string;

  @Optional()
  @Code('Only for this group of jobs')
  jobGroup?: string;

  @Part('What it says', RuleParameters)
  parameters!: RuleParameters;

  @Day('First day')
  validFrom!: string;

  @Optional()
  @Day('Last day')
  validTo?: string;

  @Optional()
  @Code('How well the row is founded')
  confidence?: string;

  @Optional()
  @Uuid('The row that was wrong, where this one corrects it: that one holds for no day any more')
  supersedes?: string;
}
