import { PROCEDURAL_STATUS } from '../codes.js';
import { Code } from '../fields.js';

export class ProceduralStatusTold {
  static readonly type = 'registration.procedural-status-told.v1';
  static readonly topic = 'pmi.registration.restricted.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'By which road somebody left, as her village was told. RESTRICTED: status counts it and shows it to nobody.';

  @Code('As told, never found out', { known: PROCEDURAL_STATUS })
  proceduralStatus!: string;
}
