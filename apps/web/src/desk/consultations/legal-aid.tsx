import type { Bilingual } from '@libs/rules';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { Alert } from '../../ui/alert.js';
import { inLanguage } from '../../words/refusals.js';

/** Where help is for one who is not safe at home, in the words of the rules (domain.md §4.3 E04). */
export function LegalAid({ words }: { words: Bilingual }): JSX.Element {
  return (
    <Alert sentiment="warning" title={t`Bila ia tidak aman di rumah`}>
      <p>{inLanguage(words)}</p>
    </Alert>
  );
}
