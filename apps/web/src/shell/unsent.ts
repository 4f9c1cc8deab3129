/*
 * Personal data must not lie unencrypted on a phone, so a half-filled form lives in this page's memory only, and
 * leaving the page would lose it. This is where a form says that it holds something, so that we warn before.
 */
let unsent = false;

export function hasUnsent(): boolean {
  return unsent;
}

/** Called by the form when it begins to hold answers, and when it has sent or dropped them. */
export function setUnsent(holds: boolean): void {
  if (holds === unsent) return;
  unsent = holds;
  if (holds) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
}

/** The browser shows its own words; ours would not be shown. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
