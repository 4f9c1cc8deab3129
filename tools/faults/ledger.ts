import type { Receipt } from './desk-work.js';

/** A row by which a service told something: `WAITING` in the outbox, `PUBLISHED` in the archive, `REFUSED` by the broker. */
export interface Row {
  readonly eventId: string;
  readonly subject: string;
  readonly seq: number;
  readonly type: string;
  readonly state: 'WAITING' | 'PUBLISHED' | 'REFUSED';
}

export interface TopicRecord {
  readonly eventId: string;
  readonly subject: string;
  readonly seq: number;
}

/** What one reader made of the events: an id stands here once for each effect. */
export interface Effects {
  readonly reader: string;
  readonly eventIds: readonly string[];
  /** Set aside until a person acts: seen, not lost. */
  readonly parked: readonly string[];
}

/** Everything that was written down about a run, by everyone. */
export interface Books {
  readonly receipts: readonly Receipt[];
  readonly rows: readonly Row[];
  /** Of each partition in the order of the log. */
  readonly records: readonly TopicRecord[];
  readonly effects: readonly Effects[];
  /** Where the register says that each worker stands, and where the ministry's journey says so. */
  readonly states: readonly {
    readonly workerId: string;
    readonly register: string;
    readonly journey: string | null;
  }[];
}

export interface Finding {
  readonly kind: 'lost' | 'doubled' | 'invented' | 'disordered';
  readonly what: string;
}

/**
 * Holds the books against each other. For every command that was accepted one row; for every row that was published at
 * least one record and in each reader one effect; nothing on a topic without a row; and first occurrences in the
 * order of their subject.
 */
export function audit(books: Books): Finding[] {
  return [
    ...auditReceipts(books),
    ...auditTopic(books),
    ...auditOrder(books),
    ...books.effects.flatMap((effects) => auditReader(books, effects)),
    ...auditStates(books),
  ];
}

function auditReceipts({ receipts, rows }: Books): Finding[] {
  const bySubject = Map.groupBy(rows, (row) => row.subject);
  return [...Map.groupBy(receipts, (receipt) => receipt.workerId)].flatMap(([workerId, accepted]) => {
    const told = bySubject.get(workerId) ?? [];
    return [
      ...accepted
        .filter(({ seq, type }) => !told.some((row) => row.seq === seq && row.type === type))
        .map(({ seq, type }) => lost(`${type}, number ${seq} of ${workerId}, was accepted and has no row`)),
      ...(told.length > accepted.length
        ? [doubled(`${workerId} has ${told.length} rows for ${accepted.length} accepted commands`)]
        : []),
    ];
  });
}

function auditTopic({ rows, records }: Books): Finding[] {
  const told = new Set(rows.map(({ eventId }) => eventId));
  const heard = new Set(records.map(({ eventId }) => eventId));
  return [
    ...rows
      .filter(({ state, eventId }) => state === 'PUBLISHED' && !heard.has(eventId))
      .map(({ eventId }) => lost(`${eventId} is archived as published and not on the topic`)),
    ...[...heard].filter((id) => !told.has(id)).map((id) => invented(`${id} is on the topic and has no row`)),
  ];
}

function auditOrder({ records }: Books): Finding[] {
  const seen = new Set<string>();
  const last = new Map<string, number>();
  return records.flatMap(({ eventId, subject, seq }) => {
    if (seen.has(eventId)) return []; // of several records with one id the first counts
    seen.add(eventId);
    const before = last.get(subject) ?? 0;
    last.set(subject, seq);
    return seq === before + 1 ? [] : [disordered(`Number ${seq} of ${subject} follows number ${before}`)];
  });
}

function auditReader({ rows }: Books, { reader, eventIds, parked }: Effects): Finding[] {
  const times = new Map<string, number>();
  for (const id of eventIds) times.set(id, (times.get(id) ?? 0) + 1);
  const aside = new Set(parked);
  const told = new Set(rows.map(({ eventId }) => eventId));
  return [
    ...rows
      .filter(({ state, eventId }) => state === 'PUBLISHED' && !times.has(eventId) && !aside.has(eventId))
      .map(({ eventId }) => lost(`${eventId} has no effect in ${reader}`)),
    ...[...times]
      .filter(([id, n]) => n > 1 || (n > 0 && aside.has(id)))
      .map(([id, n]) =>
        doubled(`${id} has ${n} effects in ${reader}${aside.has(id) ? ' and is parked' : ''}`),
      ),
    ...[...times.keys()]
      .filter((id) => !told.has(id))
      .map((id) => invented(`${id} has an effect in ${reader} and no row`)),
  ];
}

function auditStates({ states }: Books): Finding[] {
  return states
    .filter(({ register, journey }) => register !== journey)
    .map(({ workerId, register, journey }) =>
      lost(`${workerId} is ${register} in the register and ${journey ?? 'unknown'} to the ministry`),
    );
}

const lost = (what: string): Finding => ({ kind: 'lost', what });
const doubled = (what: string): Finding => ({ kind: 'doubled', what });
const invented = (what: string): Finding => ({ kind: 'invented', what });
const disordered = (what: string): Finding => ({ kind: 'disordered', what });
