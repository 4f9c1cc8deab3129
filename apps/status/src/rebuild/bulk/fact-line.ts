import type { ReceivedEvent } from '@libs/contracts';
import type { Fact } from '@libs/journey';
import { toMilliseconds } from '../../projection/facts.js';

/** A fact as a line of a bucket, read again for the fold. */
export interface LinedFact {
  readonly fact: Fact;
  /** Tells a RESTRICTED code: it is counted and makes no journey. */
  readonly isRestricted: boolean;
  /** The row for `COPY`, as it stood in the line. */
  readonly row: string;
}

/**
 * A fact as a row of `FACT_COLUMNS` in the text format of `COPY`, so that it is written once and neither the bucket nor the database needs
 * another form; before it, whether it is RESTRICTED.
 */
export function lineOf(event: ReceivedEvent): string {
  const { id, subject, type, source, position, heardAt, journeyId, occurredOn, occurredAt } = event;
  const ids = `${id}\t${subject.id}\t${type}\t${source}\t${position}\t${heardAt}\t${journeyId ?? NULL}`;
  const times = `${occurredOn}\t${occurredAt ?? NULL}\t${event.recordedAt}`;
  const told = `${copyText(JSON.stringify(event.actor))}\t${copyText(JSON.stringify(event.data))}`;
  return `${event.confidentiality === 'RESTRICTED' ? RESTRICTED : NORMAL}${ids}\t${times}\t${told}`;
}

/** Whose fact a line is: behind the mark and the id of the event. */
export function workerOf(line: string): string {
  const from = line.indexOf('\t') + 1;
  return line.slice(from, line.indexOf('\t', from));
}

export function readLine(line: string): LinedFact {
  const row = line.slice(1);
  const [
    eventId,
    workerId,
    type,
    service,
    position,
    heardAt,
    journeyId,
    occurredOn,
    occurredAt,
    recordedAt,
    actor,
    data,
  ] = row.split('\t') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    row,
    isRestricted: line.startsWith(RESTRICTED),
    fact: {
      eventId,
      type,
      service,
      position: Number(position),
      heardAt: toMilliseconds(heardAt),
      workerId,
      ...(journeyId !== NULL && { journeyId }),
      occurredOn,
      ...(occurredAt !== NULL && { occurredAt: toMilliseconds(occurredAt) }),
      recordedAt: toMilliseconds(recordedAt),
      actor: JSON.parse(plainText(actor)) as Fact['actor'],
      data: JSON.parse(plainText(data)) as object,
    },
  };
}

/** A row of values in the text format of `COPY`; lists of codes become arrays. */
export function copyRow(values: readonly unknown[]): string {
  return values.map(copyValue).join('\t');
}

const NULL = '\\N';
const NORMAL = 'N';
const RESTRICTED = 'R';

function copyValue(value: unknown): string {
  if (value === null || value === undefined) return NULL;
  return copyText(Array.isArray(value) ? `{${value.join(',')}}` : `${value as string | number}`);
}

const SPECIAL = /[\\\t\n\r]/;
const SPECIALS = new RegExp(SPECIAL, 'g');
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyText(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (special) => ESCAPED[special]!) : text;
}

/** JSON as we write it holds no other special character than the backslash. */
function plainText(json: string): string {
  return json.includes('\\') ? json.replaceAll('\\\\', '\\') : json;
}
