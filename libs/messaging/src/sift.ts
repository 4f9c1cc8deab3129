import { RelayTick, type Heard, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { firstHeard, parkedSubjects, rememberedAmong } from './consumer-store.js';
import type { HeardRecord } from './heard-record.js';
import { park, type ParkReason } from './parking.js';

/** What is to be put aside, and why. */
export interface Aside {
  readonly reason: ParkReason;
  /** A stack, or a sentence. */
  readonly detail?: string;
}

/** Decides over a record that comes for the first time; `waiting` are the subjects that stand behind a parked one. */
export type PutAside = (record: HeardRecord, waiting: ReadonlySet<string>) => Aside | undefined;

export interface Sifted {
  /** To be handled, in the order in which they came. */
  readonly ready: readonly HeardRecord[];
  /** Now in the table, with its reason. */
  readonly parked: readonly { readonly record: HeardRecord; readonly reason: ParkReason }[];
  readonly repeated: readonly HeardRecord[];
  /** Of a type that nobody here hears, or by a service that does not own the topic. */
  readonly ignored: readonly HeardRecord[];
}

/**
 * Events that a service keeps by their ids, and for ever: that they were heard need not be remembered besides. It is, of one that is
 * parked, which is not kept until it is redriven.
 */
export interface Kept {
  readonly keeps: (event: ReceivedEvent) => boolean;
  /** Of these ids, those that are kept already. */
  readonly among: (tx: Transaction, ids: readonly string[]) => Promise<Set<string>>;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Sorts records out in the transaction that moves the position: each is remembered, or kept, so that it has one effect. */
export async function sift(
  tx: Transaction,
  records: readonly HeardRecord[],
  putAside: PutAside,
  kept?: Kept,
): Promise<Sifted> {
  const [fresh, waiting] = await Promise.all([
    firstOf(
      tx,
      records.flatMap(({ heard }) => (mayRepeat(heard) ? [] : [heard.event])),
      kept,
    ),
    parkedSubjects(tx, [...new Set(records.map(({ subject }) => subject))]),
  ]);
  const ready: HeardRecord[] = [];
  const parked: { record: HeardRecord; reason: ParkReason }[] = [];
  const repeated: HeardRecord[] = [];
  const ignored: HeardRecord[] = [];
  for (const record of records) {
    const { heard, subject } = record;
    if (heard.kind === 'other-type' || heard.kind === 'not-the-owner') {
      ignored.push(record);
    } else if (!mayRepeat(heard) && !fresh.delete(heard.event.id)) {
      repeated.push(record);
    } else {
      // A tick is behind nothing: else one bad record would stop its service's clock.
      const aside = putAside(record, isTick(heard) ? NOBODY : waiting);
      if (!aside) {
        ready.push(record);
      } else if (isTick(heard)) {
        ignored.push(record); // the next one says the same and more
      } else {
        await park(tx, record, aside.reason, aside.detail);
        if (!mayRepeat(heard) && kept?.keeps(heard.event)) await firstHeard(tx, [heard.event.id]);
        waiting.add(subject);
        parked.push({ record, reason: aside.reason });
      }
    }
  }
  return { ready, parked, repeated, ignored };
}

/** Ids of those that were not heard before. */
async function firstOf(tx: Transaction, events: readonly ReceivedEvent[], kept?: Kept): Promise<Set<string>> {
  const idsOf = (some: readonly ReceivedEvent[]): string[] => some.map(({ id }) => id);
  if (!kept) return firstHeard(tx, idsOf(events));
  const [own, others] = [events.filter(kept.keeps), events.filter((event) => !kept.keeps(event))];
  const [fresh, known, remembered] = await Promise.all([
    firstHeard(tx, idsOf(others)),
    kept.among(tx, idsOf(own)),
    rememberedAmong(tx, idsOf(own)),
  ]);
  for (const id of idsOf(own)) if (!known.has(id) && !remembered.has(id)) fresh.add(id);
  return fresh;
}

/** A tick is not an event of anybody's story: only the latest of its service matters. */
function isTick(heard: Heard): boolean {
  return heard.kind === 'event' && heard.event.topic === RelayTick.topic;
}

/** Ticks are heard by the latest stamp, and what cannot be read has no id to remember. */
function mayRepeat(heard: Heard): heard is Exclude<Heard, { kind: 'event' }> {
  return heard.kind !== 'event' || isTick(heard);
}
