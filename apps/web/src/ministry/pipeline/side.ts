import type { PipelineService } from '../../client/types.js';

/** Where what is not heard of a service is: its relay says nothing, or status has not read what it says. */
export type Side = 'HEARD' | 'NEVER' | 'RELAY' | 'STATUS';

/** Relays tick once a second; so much later something is wrong (as `behind` of the answer). */
const SILENT_AFTER_SECONDS = 10;

/** By the server's own clock, which a screen's may not agree with. */
export function sideOf(service: PipelineService, behind: readonly string[]): Side {
  const { watermark, lagSeconds, lastTick } = service;
  if (!behind.includes(service.service)) return 'HEARD';
  if (lastTick === null) return 'NEVER';
  if (watermark === null || lagSeconds === null) return 'STATUS';
  const silentFor = lagSeconds - (Date.parse(lastTick) - Date.parse(watermark)) / 1000;
  return silentFor > SILENT_AFTER_SECONDS ? 'RELAY' : 'STATUS';
}

/** A length of time in the largest unit that it fills. */
export function inUnits(seconds: number): { n: number; unit: 'second' | 'minute' | 'hour' | 'day' } {
  if (seconds < 120) return { n: seconds, unit: 'second' };
  if (seconds < 2 * 3600) return { n: Math.floor(seconds / 60), unit: 'minute' };
  if (seconds < 2 * 86_400) return { n: Math.floor(seconds / 3600), unit: 'hour' };
  return { n: Math.floor(seconds / 86_400), unit: 'day' };
}
