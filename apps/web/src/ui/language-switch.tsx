import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { LOCALES, type Locale } from '../locale/locale.js';

const NAMES: Record<Locale, { short: string; full: string }> = {
  id: { short: 'ID', full: 'Bahasa Indonesia' },
  en: { short: 'EN', full: 'English' },
};

interface LanguageSwitchProps {
  locale: Locale;
  onChange: (locale: Locale) => void;
}

/** Changes the words and nothing else: a half-filled form stays as it is. */
export function LanguageSwitch({ locale, onChange }: LanguageSwitchProps): JSX.Element {
  return (
    <div class="language" role="group" aria-label={t`Bahasa`}>
      {LOCALES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          onClick={() => onChange(each)}
        >
          {NAMES[each].short}
          <span class="visually-hidden"> {NAMES[each].full}</span>
        </button>
      ))}
    </div>
  );
}
