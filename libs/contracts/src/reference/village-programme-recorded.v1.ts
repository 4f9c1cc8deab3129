import { VILLAGE_PROGRAMME } from '../codes.js';
import { Code, Day, Optional } from '../fields.js';

export class VillageProgrammeRecorded {
  static readonly type = 'registration.village-programme-recorded.v1';
  static readonly topic = 'pmi.reference.v1';
  static readonly subject = 'village';
  static readonly summary = 'A village carries a programme for migrants, or has ceased to.';

  @Code('The programme', { known: VILLAGE_PROGRAMME })
  programme!: string;

  @Day('First day')
  validFrom!: string;

  @Optional()
  @Day('Last day')
  validTo?: string;
}
