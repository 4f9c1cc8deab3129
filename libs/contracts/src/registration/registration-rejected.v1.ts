import { REJECTION_REASON } from '../codes.js';
import { Code } from '../fields.js';

export class RegistrationRejected {
  static readonly type = 'registration.registration-rejected.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The head of the village or the district has rejected a registration; this journey ends, and services at home stay open to her.';

  @Code('Why, no nearer than the list says it', { known: REJECTION_REASON })
  reasonCode!: string;
}
