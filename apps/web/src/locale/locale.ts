import { i18n } from '@lingui/core';

/** The languages of the screens; the first is the source of every text. */
export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const REMEMBERED = 'bahasa';

/** The language chosen on this device, else Indonesian, whatever the browser prefers: most phones are set to English. */
export function rememberedLocale(): Locale {
  return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'id';
}

/** Loads the catalogue (one request a language) and tells every screen. */
export async function activate(locale: Locale): Promise<void> {
  const { messages } = locale === 'en' ? await import('../locales/en.js') : await import('../locales/id.js');
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
  localStorage.setItem(REMEMBERED, locale);
}
