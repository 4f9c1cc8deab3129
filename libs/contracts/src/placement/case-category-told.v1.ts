import { CASE_CATEGORY } from '../codes.js';
import { Code, Uuid } from '../fields.js';

export class CaseCategoryTold {
  static readonly type = 'placement.case-category-told.v1';
  static readonly topic = 'pmi.placement.restricted.v1';
  static readonly subject = 'worker';
  static readonly summary = 'What a complaint is about. RESTRICTED: status counts it and shows it to nobody.';

  @Uuid('The case')
  caseId!: string;

  @Code('What it is about', { known: CASE_CATEGORY })
  caseCategory!: string;
}
