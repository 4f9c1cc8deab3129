import { RETURN_REASON } from '../codes.js';
import { Code, Optional } from '../fields.js';

export class ReturnCauseRecorded {
  static readonly type = 'reintegration.return-cause-recorded.v1';
  static readonly topic = 'pmi.reintegration.restricted.v1';
  static readonly subject = 'worker';
  static readonly summary = 'Why the worker came back. RESTRICTED: status counts it and shows it to nobody.';

  @Code('Cause of return (UU 18/2017 Art. 27)', { known: RETURN_REASON })
  returnReason!: string;

  @Optional()
  @Code('Of a deportation, for what, as the landing office has it')
  deportationCause?: string;
}
