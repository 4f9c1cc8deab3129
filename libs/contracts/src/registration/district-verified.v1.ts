import { EXTERNAL_SYSTEM } from '../codes.js';
import { Code, Each, Hash } from '../fields.js';

/** A number that another system gave the worker. */
export class ExternalId {
  @Code('The system that gave it', { known: EXTERNAL_SYSTEM })
  system!: string;

  @Hash('HMAC of the number under a key outside the log')
  idHash!: string;
}

export class DistrictVerified {
  static readonly type = 'registration.district-verified.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The district office has confirmed the candidate and her national id; she may be trained and selected.';

  @Each('Numbers in other systems', ExternalId)
  externalIds!: ExternalId[];
}
