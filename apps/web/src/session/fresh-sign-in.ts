import { setUnsent } from '../shell/unsent.js';
import type { Person } from './session.js';

const KEPT = 'kept-for-sign-in';

/**
 * Leads through the sign-in and back to this page, which finds by `keptFor` what was chosen. In this tab alone, for this
 * person alone, and read once: ids and codes, so that nothing of anybody lies on a phone that somebody else picks up.
 */
export function signInAgain({ subject }: Person, chosen: object): void {
  sessionStorage.setItem(KEPT, JSON.stringify({ subject, at: window.location.pathname, chosen }));
  setUnsent(false);
  window.location.assign(`/auth/login?returnTo=${encodeURIComponent(window.location.pathname)}`);
}

/** What this person had chosen on this page before the sign-in; undefined where there is nothing. */
export function keptFor({ subject }: Person): Readonly<Record<string, unknown>> | undefined {
  const text = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (!text) return undefined;
  const kept = JSON.parse(text) as { subject: string; at: string; chosen: Record<string, unknown> };
  return kept.subject === subject && kept.at === window.location.pathname ? kept.chosen : undefined;
}
