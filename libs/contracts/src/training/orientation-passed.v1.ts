import { INFORMATION_TOPIC } from '../codes.js';
import { Area, Codes, Optional, Organisation, Uuid } from '../fields.js';

export class OrientationPassed {
  static readonly type = 'training.orientation-passed.v1';
  static readonly topic = 'pmi.training.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The candidate attended the pre-departure orientation (OPP); rule E14 holds.';

  @Uuid('The session')
  sessionId!: string;

  @Codes('What was told there', { known: INFORMATION_TOPIC })
  topics!: string[];

  @Organisation('The office that held it: BP3MI or dinas')
  officeCode!: string;

  @Optional()
  @Area('Where it was held')
  place?: string;
}
