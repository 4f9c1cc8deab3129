import { EMPLOYER_TYPE, IDENTITY_STATUS, INFORMANT, SEX } from '../codes.js';
import { Code, Country, Optional, Village, Year } from '../fields.js';

export class WorkerRecordedAbroad {
  static readonly type = 'registration.worker-recorded-abroad.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'A village knows of somebody who works abroad already. Her journey is counted, and shown to nobody but that village. How she left is on the restricted topic only (procedural-status-told).';

  @Village('Village of origin, which knows of her')
  villageCode!: string;

  @Code('Sex, as told', { known: SEX })
  sex!: string;

  @Year('Year of birth, as told; it may be a guess')
  birthYear!: number;

  @Code('How far the identity number is established', { known: IDENTITY_STATUS })
  identityStatus!: string;

  @Country('Where she works')
  country!: string;

  @Optional()
  @Year('Since when she is there')
  sinceYear?: number;

  @Optional()
  @Code('Kind of employer', { known: EMPLOYER_TYPE })
  employerType?: string;

  @Code('Who told the village', { known: INFORMANT })
  informant!: string;
}
