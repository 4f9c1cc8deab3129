import { Code, Count, Optional, Organisation } from '../fields.js';

export class RedFlagRaised {
  static readonly type = 'registration.red-flag-raised.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'Signs of bad recruitment weigh enough for the head of the village and the district to look; one event a sign.';

  @Code('The sign: RF01 to RF15')
  flagCode!: string;

  @Optional()
  @Organisation('Company, centre or sponsor named as recruiter, by its code')
  recruiterId?: string;

  @Count('How much it weighs', { max: 100 })
  weight!: number;
}
