import { msg } from '@lingui/core/macro';
import type { FieldSpec } from './field-spec.js';
import { DECIDED_ON } from './happened-on.js';
import { REJECTION_REASON_WORDS } from '../words/endings.js';
import { oneOf } from '../words/words.js';

/** What is asked of whoever rejects, in the village or in the district. */
export const REJECTION_FIELDS: readonly FieldSpec[] = [
  {
    kind: 'radio',
    name: 'reasonCode',
    label: msg`Mengapa ditolak?`,
    hint: msg`Jelaskan juga kepada orangnya, dan apa yang masih bisa ia lakukan.`,
    choices: oneOf(REJECTION_REASON_WORDS),
  },
  DECIDED_ON,
];
