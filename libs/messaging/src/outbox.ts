import { validateForWriting, type DomainEvent } from '@libs/contracts';
import { fromScope, type Statement, type Transaction } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { OutboxHeaders } from './relay-store.js';
import { Relay } from './relay.js';

/** Beyond this an event is a document, and belongs in a table of its owner. */
export const MAX_PAYLOAD_BYTES = 64 * 1024;

/** From here on events of as many subjects go out as arrays: 250 take a tenth of the time of a part each. */
const A_FEW = 8;

/** A programming mistake, found before anything is written. */
export class EventTooLarge extends Error {
  constructor(type: string, bytes: number) {
    super(`${type} has ${bytes} bytes, more than ${MAX_PAYLOAD_BYTES}`);
  }
}

/** Where a service tells what happened: in the transaction of the change, so there is never one without the other. */
@Injectable()
export class Outbox {
  private readonly telling = new WeakMap<Transaction, DomainEvent[]>();

  constructor(private readonly relay: Relay) {}

  /**
   * Tells these events when the transaction stands. Each takes the next number of its subject in the statement
   * that writes it: that row lock puts a subject's events in the order of commit, and their positions with them.
   */
  add(tx: Transaction, ...events: DomainEvent[]): void {
    if (events.length === 0) return;
    for (const event of events) validateForWriting(event, tx.context);
    const waiting = this.telling.get(tx);
    if (waiting) {
      waiting.push(...events);
      return;
    }
    const told = [...events];
    this.telling.set(tx, told);
    tx.add((statement, scope) => {
      this.telling.delete(tx);
      const bySubject = Map.groupBy(told, (event) => `${event.subject.kind}:${event.subject.id}`);
      if (bySubject.size === told.length && told.length > A_FEW) return writeMany(statement, scope, tx, told);
      for (const [subject, ofSubject] of bySubject) write(statement, scope, tx, subject, ofSubject);
    });
    tx.onCommit(() => this.relay.wake());
  }
}

function write(
  statement: Statement,
  scope: string | undefined,
  tx: Transaction,
  subject: string,
  events: DomainEvent[],
): void {
  const { bind } = statement;
  const numbered = statement.with(
    `insert into subject_seq as s (subject, seq) select ${bind(subject, 'text')}, ${bind(events.length, 'bigint')}${fromScope(scope)}
     on conflict (subject) do update set seq = s.seq + excluded.seq returning seq`,
  );
  const rows = events.map((event, index) => {
    const values = [
      bind(event.id, 'uuid'),
      bind(event.subject.kind, 'text'),
      bind(event.subject.id, 'text'),
      bind(event.contract.type, 'text'),
      bind(payloadOf(event), 'jsonb'),
      bind(event.contract.topic, 'text'),
      bind(events.length - 1 - index, 'bigint'),
      bind(event.occurredOn, 'date'),
      bind(event.occurredAt ?? null, 'timestamptz'),
      bind(headersOf(event, tx), 'jsonb'),
    ];
    return `(${values.join(', ')})`;
  });
  statement.with(
    `insert into outbox (position, id, aggregatetype, aggregateid, type, payload, topic, seq, occurred_on, occurred_at, recorded_at, headers)
     select nextval('outbox_position'), id, kind, subject, type, payload, topic, seq - before, occurred_on, occurred_at, clock_timestamp(), headers
     from ${numbered}, (values ${rows.join(', ')})
       as v (id, kind, subject, type, payload, topic, before, occurred_on, occurred_at, headers)`,
  );
}

/** One word each of many subjects, as a sweep over them tells: the same two rows an event. */
function writeMany(
  statement: Statement,
  scope: string | undefined,
  tx: Transaction,
  events: DomainEvent[],
): void {
  const array = (type: string, valueOf: (event: DomainEvent) => unknown) =>
    statement.bind(events.map(valueOf), `${type}[]`);
  const told = statement.with(
    `select * from unnest(${[
      array('uuid', ({ id }) => id),
      array('text', ({ subject }) => subject.kind),
      array('text', ({ subject }) => subject.id),
      array('text', ({ contract }) => contract.type),
      array('jsonb', payloadOf),
      array('text', ({ contract }) => contract.topic),
      array('date', ({ occurredOn }) => occurredOn),
      array('timestamptz', ({ occurredAt }) => occurredAt ?? null),
      array('jsonb', (event) => headersOf(event, tx)),
    ].join(', ')}) as t (id, kind, subject, type, payload, topic, occurred_on, occurred_at, headers)`,
  );
  // In the order of subjects, so that two sweeps wait for each other and never both.
  const numbered = statement.with(
    `insert into subject_seq as s (subject, seq)
     select subject, 1 from (select kind || ':' || subject as subject from ${told} order by 1) o${scope ? `, ${scope}` : ''}
     on conflict (subject) do update set seq = s.seq + 1 returning subject, seq`,
  );
  statement.with(
    `insert into outbox (position, id, aggregatetype, aggregateid, type, payload, topic, seq, occurred_on, occurred_at, recorded_at, headers)
     select nextval('outbox_position'), id, kind, t.subject, type, payload, topic, n.seq, occurred_on, occurred_at, clock_timestamp(), headers
     from ${told} t join ${numbered} n on n.subject = t.kind || ':' || t.subject`,
  );
}

function payloadOf(event: DomainEvent): string {
  const payload = JSON.stringify(event.data);
  const bytes = Buffer.byteLength(payload);
  if (bytes > MAX_PAYLOAD_BYTES) throw new EventTooLarge(event.contract.type, bytes);
  return payload;
}

function headersOf(event: DomainEvent, { context }: Transaction): string {
  const headers: OutboxHeaders = {
    ...context,
    journeyId: event.journeyId,
    policyVersion: event.policyVersion,
  };
  return JSON.stringify(headers);
}
