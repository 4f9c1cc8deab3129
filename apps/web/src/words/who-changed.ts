import { t } from '@lingui/core/macro';
import { ROLE_WORDS } from './journey.js';
import { wordOf } from './words.js';

/** Who did something, as a history names her: by role and account. A timer has none. */
export function whoChanged({ role, officer }: { role: string; officer: string }): string {
  return role === 'SYSTEM' ? t`sistem, dengan sendirinya` : `${wordOf(ROLE_WORDS, role)} (${officer})`;
}
