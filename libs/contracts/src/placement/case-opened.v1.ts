import { CASE_CHANNEL, CASE_SEVERITY } from '../codes.js';
import { Code, Country, Optional, Uuid } from '../fields.js';

export class CaseOpened {
  static readonly type = 'placement.case-opened.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'A complaint about somebody abroad was taken up. What it is about is on the restricted topic only (case-category-told).';

  @Uuid('The case')
  caseId!: string;

  @Code('How it came in', { known: CASE_CHANNEL })
  channel!: string;

  @Code('How bad it is', { known: CASE_SEVERITY })
  severity!: string;

  @Optional()
  @Country('Where she is')
  country?: string;
}
