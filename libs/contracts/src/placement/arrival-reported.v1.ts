import { Country, Organisation } from '../fields.js';

export class ArrivalReported {
  static readonly type = 'placement.arrival-reported.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The worker’s arrival is known to the mission; she is at work.';

  @Organisation('The mission: KBRI, KJRI, KRI or KDEI')
  missionCode!: string;

  @Country('Country or territory of work')
  country!: string;
}
