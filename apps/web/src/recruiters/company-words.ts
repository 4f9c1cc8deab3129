import { t } from '@lingui/core/macro';
import type { RecruiterLine } from '../client/types.js';
import { LICENCE_WORDS } from '../words/recruiters.js';
import { wordOf } from '../words/words.js';

/** The company for which somebody says he works, with its licence as it is today. */
export function companyWords({ p3miId, licence }: RecruiterLine['worksFor'][number]): string {
  const state = licence ? wordOf(LICENCE_WORDS, licence) : t`tidak ada dalam daftar`;
  return t`${p3miId} (SIP3MI: ${state})`;
}
