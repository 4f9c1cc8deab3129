import { msg } from '@lingui/core/macro';
import type { FieldSpec } from './field-spec.js';

const LEAST_LETTERS = 20;

/** Why an office excepts a rule (*pengecualian beralasan*): kept for whoever asks years later. */
export const EXCEPTION_REASON: FieldSpec = {
  kind: 'text',
  name: 'reason',
  label: msg`Alasan`,
  hint: msg`Apa yang sudah dilihat, dan mengapa cukup. Paling sedikit 20 huruf.`,
  check: (text) => (text.length < LEAST_LETTERS ? msg`Alasan: tulis paling sedikit 20 huruf` : undefined),
};
