import { DEATH_EVIDENCE } from '../codes.js';
import { Code, Country } from '../fields.js';

export class WorkerDied {
  static readonly type = 'reintegration.worker-died.v1';
  static readonly topic = 'pmi.reintegration.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The worker has died. Of what is on no topic.';

  @Country('Where she died')
  country!: string;

  @Code('On what the report rests', { known: DEATH_EVIDENCE })
  deathEvidence!: string;
}
