import { EDUCATION, IDENTITY_STATUS, REGISTRATION_SOURCE, SCREENING_DECISION, SEX } from '../codes.js';
import { Code, Each, Optional, Part, Village, Year } from '../fields.js';
import { ExternalId } from './district-verified.v1.js';
import { MigrationIntent } from './worker-registered.v1.js';

export class WorkerImported {
  static readonly type = 'registration.worker-imported.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'An office has taken a candidate over from the national system: verified by the district, and not known to her village until it verifies.';

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

  @Code('By which door the worker came onto the register', { known: REGISTRATION_SOURCE })
  source!: string;

  @Each('Numbers in other systems', ExternalId)
  externalIds!: ExternalId[];

  @Optional()
  @Code('What the first look at the plan came to; ScreeningCompleted says more, where there is more to say', {
    known: SCREENING_DECISION,
  })
  screening?: string;
}
