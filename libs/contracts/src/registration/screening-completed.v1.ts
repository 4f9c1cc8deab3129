import { SCREENING_DECISION } from '../codes.js';
import { Code, Codes, Count, Each } from '../fields.js';
import { RuleResult } from '../placement/document-set-completed.v1.js';

export class ScreeningCompleted {
  static readonly type = 'registration.screening-completed.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'What a look at her plan (pemeriksaan awal) has found against it, and each later look: advice to her and the desk, which stops nobody.';

  @Each('What each rule said', RuleResult)
  ruleResults!: RuleResult[];

  @Codes('Signs of bad recruitment that hold: RF01 to RF15')
  redFlags!: string[];

  @Count('Their weights, together', { max: 1_000 })
  score!: number;

  @Code('Whether anything stands against it', { known: SCREENING_DECISION })
  decision!: string;
}
