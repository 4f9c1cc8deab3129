import { Day, Hash, Organisation } from '../fields.js';

export class WorkerCleared {
  static readonly type = 'placement.worker-cleared.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The state’s office has found every rule to hold and issued the card E-KPMI. The ministry counts this as a placement.';

  @Hash('HMAC of the card number under a key outside the log')
  cardHash!: string;

  @Day('Last day on which the card holds')
  validUntil!: string;

  @Organisation('The office that decided, BP3MI')
  officeCode!: string;
}
