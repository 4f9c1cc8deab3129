import type { Locale } from '../locale/locale.js';
import type { Person } from '../session/session.js';

/** What every part of the application is given: who looks, and in which language (a new one draws it anew). */
export interface ScreenProps {
  person: Person | undefined;
  locale: Locale;
}
