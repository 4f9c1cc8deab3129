import { msg } from '@lingui/core/macro';
import type { FieldSpec } from './field-spec.js';

/** The day of a step that has been taken; today unless said otherwise. */
export const HAPPENED_ON = {
  kind: 'day',
  name: 'occurredOn',
  label: msg`Kapan terjadinya?`,
  when: 'past',
  initial: 'today',
} as const satisfies FieldSpec;

/** The day of a decision, which as a rule is made here and now. */
export const DECIDED_ON: FieldSpec = { ...HAPPENED_ON, now: true };
