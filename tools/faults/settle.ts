import { until } from '../embedded/process.js';
import { liveGeneration, TOPIC } from './books.js';
import type { FaultSystem } from './system.js';

/** After the end of its cause a fault is to be over within this time, with no command given (the issue's §3). */
const WITHIN_MS = 30_000;
const FRESH_SECONDS = 2;

interface Progress {
  /** Events that registration has recorded. */
  readonly told: number;
  /** Of these, those that the broker has acknowledged or refused. */
  readonly sent: number;
  /** Published events that each reader has handled or parked. */
  readonly heard: { readonly probe: number; readonly status: number };
  /** Those that nobody can hear. */
  readonly refused: number;
  /** Whole seconds since the moment up to which the ministry has heard everything; undefined before the first. */
  readonly lagSeconds: number | undefined;
}

/**
 * Waits until what had been told by now has been heard by everyone and the ministry's watermark is fresh; work may go
 * on meanwhile. Returns after how many milliseconds it was so, and throws if that takes longer than it may.
 */
export async function settle(system: FaultSystem): Promise<number> {
  const begun = Date.now();
  let due: number | undefined;
  let last: Progress | undefined;
  const isLevel = async () => {
    last = await progress(system).catch(() => undefined); // a part may still be starting
    if (!last) return false;
    due ??= last.told;
    const { sent, heard, refused, lagSeconds = Infinity } = last;
    return sent >= due && Math.min(heard.probe, heard.status) + refused >= due && lagSeconds < FRESH_SECONDS;
  };
  if (await until(isLevel, WITHIN_MS)) return Date.now() - begun;
  const seconds = WITHIN_MS / 1_000;
  throw new Error(
    `Not level ${seconds} s after the cause has ended: ${due} were due, ${JSON.stringify(last)}`,
  );
}

export async function progress(system: FaultSystem): Promise<Progress> {
  const [told] = await system.query<{ waiting: number; published: number; refused: number }>(
    'registration',
    `select (select count(*)::int from outbox) as waiting, (select count(*)::int from event_archive) as published,
       (select count(*)::int from outbox_refused) as refused`,
  );
  const { waiting, published, refused } = told!;
  const probe = await heardBy(system, 'probe', 'public', 'effect');
  const status = await heardBy(
    system,
    'status',
    await liveGeneration(system),
    'fact',
    `where type like 'registration.%'`,
  );
  return {
    told: waiting + published + refused,
    sent: published + refused,
    heard: { probe, status },
    refused,
    lagSeconds: await lagOfRegistration(system),
  };
}

async function heardBy(
  system: FaultSystem,
  database: 'probe' | 'status',
  schema: string,
  table: string,
  where = '',
): Promise<number> {
  const [row] = await system.query<{ n: number }>(
    database,
    `select ((select count(*) from ${schema}.${table} ${where})
       + (select count(*) from ${schema}.parked_event where topic = '${TOPIC}' and event_id is not null))::int as n`,
  );
  return row!.n;
}

/** As the ministry is told. */
export async function lagOfRegistration(system: FaultSystem): Promise<number | undefined> {
  const token = await system.token({ role: 'KEMENTERIAN', areas: [] });
  const answer = await fetch(`${system.address('status')}/v1/freshness`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(3_000),
  });
  if (!answer.ok) throw new Error(`Freshness was answered ${answer.status}`);
  const { services } = (await answer.json()) as {
    services: { service: string; lagSeconds: number | null }[];
  };
  return services.find(({ service }) => service === 'registration')?.lagSeconds ?? undefined;
}
