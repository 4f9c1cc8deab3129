import { REINTEGRATION_FORM } from '../codes.js';
import { Codes, Uuid } from '../fields.js';

export class ReintegrationPlanOpened {
  static readonly type = 'reintegration.reintegration-plan-opened.v1';
  static readonly topic = 'pmi.reintegration.v1';
  static readonly subject = 'worker';
  static readonly summary = 'A plan of rehabilitation and reintegration is agreed with the returnee.';

  @Uuid('The plan')
  planId!: string;

  @Codes('Forms of help it holds', { known: REINTEGRATION_FORM })
  forms!: string[];
}
