import { msg } from '@lingui/core/macro';
import type { FieldSpec } from '../../form/field-spec.js';

/** The day of a step that has been taken; today unless said otherwise. */
export const HAPPENED_ON: FieldSpec = {
  kind: 'day',
  name: 'occurredOn',
  label: msg`Kapan terjadinya?`,
  when: 'past',
  initial: 'today',
};
