import { Country, Optional, Organisation } from '../fields.js';

export class WorkerDeparted {
  static readonly type = 'placement.worker-departed.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The worker has left Indonesia; the mission of the destination may know her name until she is back.';

  @Organisation('Port or airport of embarkation')
  embarkationCode!: string;

  @Country('Destination country or territory')
  country!: string;

  @Optional()
  @Country('Country of transit')
  transitCountry?: string;

  @Optional()
  @Organisation('The mission that serves the destination, where one is known')
  missionCode?: string;
}
