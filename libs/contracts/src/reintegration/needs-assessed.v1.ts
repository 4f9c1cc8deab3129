import { NEED } from '../codes.js';
import { Codes, Flag } from '../fields.js';

export class NeedsAssessed {
  static readonly type = 'reintegration.needs-assessed.v1';
  static readonly topic = 'pmi.reintegration.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The returnee was asked what she needs; a plan may be opened.';

  @Codes('Domains in which there is a need', { known: NEED })
  domains!: string[];

  @Flag('Whether something cannot wait')
  urgent!: boolean;
}
