/*
 * Moments of the national figures are typed and shown in Jakarta's time, which has no summer time: UTC+7.
 */

const JAKARTA = '+07:00';

/**
 * `2026-03-04T09:40`, as a field has it, as an instant; undefined where nothing or half of it was typed. A field knows
 * seconds: the instant that it began with is kept to the millisecond while it is not changed.
 */
export function instantInJakarta(typed: string, before?: string): string | undefined {
  if (before !== undefined && typed !== '' && typedInJakarta(before) === typed) return before;
  const at = new Date(`${typed}${JAKARTA}`);
  return typed && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}

/** An instant as a field has it, to the second. */
export function typedInJakarta(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? '' : new Date(at + 7 * 3_600_000).toISOString().slice(0, 19);
}
