import { RECRUITER_KIND } from '../codes.js';
import { Code, Codes, Organisation, Uuid } from '../fields.js';

export class RecruiterSeen {
  static readonly type = 'registration.recruiter-seen.v1';
  static readonly topic = 'pmi.registration.restricted.v1';
  static readonly subject = 'village';
  static readonly summary =
    'A village was told of somebody who recruits there: a report, and no finding. RESTRICTED, and of him a pseudonym alone; whether the report still stands, and what he says to it, registration knows.';

  @Organisation('Company, centre or sponsor named as recruiter, by its code')
  recruiterId!: string;

  @Uuid('The report')
  reportId!: string;

  @Code('What he is, as told', { known: RECRUITER_KIND })
  kind!: string;

  @Codes('Signs that were told of: RF01 to RF15; may be none')
  flags!: string[];
}
