import { AREA_KIND } from '../codes.js';
import { Area, Code, Day, Optional } from '../fields.js';

export class AreaRecorded {
  static readonly type = 'registration.area-recorded.v1';
  static readonly topic = 'pmi.reference.v1';
  static readonly subject = 'area';
  static readonly summary =
    'An area exists under this code, or has ended. Its name is reference data of each reader, never on the log.';

  @Area('Its code')
  areaCode!: string;

  @Code('Level and kind', { known: AREA_KIND })
  kind!: string;

  @Day('First day on which the code holds')
  validFrom!: string;

  @Optional()
  @Day('Last day on which it held')
  validTo?: string;

  @Optional()
  @Area('The code that took its place')
  succeededBy?: string;
}
