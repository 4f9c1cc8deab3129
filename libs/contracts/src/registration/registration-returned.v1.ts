import { REPAIR_REASON } from '../codes.js';
import { Code } from '../fields.js';

export class RegistrationReturned {
  static readonly type = 'registration.registration-returned.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The head of the village has sent a registration back; the desk mends it and sends it again (worker-registered).';

  @Code('What is to be mended', { known: REPAIR_REASON })
  reasonCode!: string;
}
