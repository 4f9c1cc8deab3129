import {
  EDUCATION,
  EMPLOYER_TYPE,
  IDENTITY_STATUS,
  REGISTRATION_SOURCE,
  SCHEME,
  SCREENING_DECISION,
  SEX,
} from '../codes.js';
import { Code, Country, Day, Job, Optional, Organisation, Part, Village, Year } from '../fields.js';

/** What the worker wants: where to, as what, by which road, from when. */
export class MigrationIntent {
  @Country('Destination country or territory')
  country!: string;

  @Job('Occupation sought')
  isco08!: string;

  @Code('Placement scheme', { known: SCHEME })
  scheme!: string;

  @Optional()
  @Code('Kind of employer', { known: EMPLOYER_TYPE })
  employerType?: string;

  @Day('Day on which the worker hopes to leave; the day that age is reckoned for')
  plannedDeparture!: string;
}

export class WorkerRegistered {
  static readonly type = 'registration.worker-registered.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'A worker stands on the register of her village; screening and the later steps may begin.';

  @Village('Village of origin: the address on the identity card, by which figures count')
  villageCode!: string;

  @Code('Sex as on the identity card', { known: SEX })
  sex!: string;

  @Year('Year of birth')
  birthYear!: number;

  @Code('Highest schooling', { known: EDUCATION })
  education!: string;

  @Code('How far the identity number is established', { known: IDENTITY_STATUS })
  identityStatus!: string;

  @Part('What the worker wants', MigrationIntent)
  intent!: MigrationIntent;

  @Optional()
  @Organisation('Company, centre or sponsor named as recruiter, by its code')
  recruiterId?: string;

  @Code('By which door the worker came onto the register', { known: REGISTRATION_SOURCE })
  source!: string;

  @Optional()
  @Code('What the first look at the plan came to; ScreeningCompleted says more, where there is more to say', {
    known: SCREENING_DECISION,
  })
  screening?: string;
}
