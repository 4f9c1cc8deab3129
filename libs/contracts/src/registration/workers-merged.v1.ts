import { Each, Uuid } from '../fields.js';

/** Two journeys that are one trip, told twice. */
export class SameTrip {
  @Uuid('The journey of the record that is merged')
  from!: string;

  @Uuid('The journey of the record that stays')
  to!: string;
}

export class WorkersMerged {
  static readonly type = 'registration.workers-merged.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'An office has found two registrations to be of one person: their stories are one from now on. Facts keep the ids they were told with.';

  @Uuid('The record that stays; the event is about it')
  survivorId!: string;

  @Uuid('The record that is merged into it')
  mergedId!: string;

  @Each('Journeys that are the same trip; any other journey stays one of its own', SameTrip)
  journeys!: SameTrip[];
}
