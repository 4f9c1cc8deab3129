import { ATTRIBUTES, type AttributeName } from './attributes.js';
import type { Contract, Envelope, ReceivedEvent, ServiceName, StampedEvent } from './contract.js';
import { attributesOf, envelopeOf, type Attributes } from './envelope.js';
import { readerOf, type Reading } from './reader.js';
import { contractOf } from './registry.js';
import { mayPublish } from './topics.js';

/** A record to produce: CloudEvents 1.0, Kafka protocol binding, binary mode. */
export interface OutgoingRecord {
  /** The subject's id: the unit of order. */
  readonly key: string;
  readonly value: string;
  readonly headers: Record<string, string>;
  /** Milliseconds of `heardat`, so that the broker's index by time follows the publisher's clock. */
  readonly timestamp: string;
}

/** A record as a Kafka client hands it over; nothing about it is believed. */
export interface IncomingRecord {
  readonly value: Buffer | null;
  readonly headers?: Headers;
  readonly offset: string;
}

type Headers = Readonly<Record<string, Buffer | string | readonly (Buffer | string)[] | undefined>>;

/** What a record turned out to be. */
export type Heard =
  | { readonly kind: 'event'; readonly event: ReceivedEvent }
  /** Of a type that is not listened to here, or is newer than this service. Ignored. */
  | { readonly kind: 'other-type'; readonly type: string }
  /** Written by a service that does not own the topic. Ignored, and counted where people see it. */
  | { readonly kind: 'not-the-owner'; readonly source: ServiceName }
  | Unreadable;

/** Not an event as we write them: to be parked. */
export interface Unreadable {
  readonly kind: 'unreadable';
  /** Header or field, and the rule it broke; no values. */
  readonly problems: readonly string[];
  /** What could be read of the envelope. */
  readonly envelope: Partial<Envelope>;
}

const PREFIX = 'ce_';
const NAMES = Object.keys(ATTRIBUTES) as AttributeName[];
/** Made once: a name that is put together for each look-up costs more than the look-up. */
const HEADER = Object.fromEntries(NAMES.map((name) => [name, PREFIX + name])) as Record<
  AttributeName,
  string
>;

export function toKafkaRecord(stored: StampedEvent): OutgoingRecord {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (const [name, text] of Object.entries(attributesOf(stored))) {
    if (text !== undefined) headers[PREFIX + name] = text;
  }
  return {
    key: stored.subject.id,
    value: stored.payload,
    headers,
    timestamp: String(Date.parse(stored.heardAt)),
  };
}

/**
 * Reads a record of a topic. Never throws, whatever stands there: kafkajs stops for good on a TypeError (architecture §5).
 *
 * @param listensTo the contracts that are wanted; other types are told by their header alone and not parsed
 */
export function fromKafkaRecord(
  record: IncomingRecord,
  topic: string,
  partition: number,
  listensTo: (type: string) => Contract | undefined = contractOf,
): Heard {
  const headers = record.headers ?? {};
  const type = readHeader('type', headers, []);
  const contract = type === undefined ? undefined : listensTo(type);
  if (type !== undefined && !contract) return { kind: 'other-type', type };

  const { attributes, problems } = readHeaders(headers);
  // Nobody else has it yet: to copy it with each thing that is learnt costs as much as reading the headers.
  const envelope = Object.assign(envelopeOf(attributes), { topic, partition, offset: record.offset });
  const { source } = envelope;
  if (source !== undefined && !mayPublish(source, topic)) return { kind: 'not-the-owner', source };
  if (!contract || problems.length > 0) return { kind: 'unreadable', problems, envelope };

  const read = readValue(record.value, contract);
  if (!read.ok) return { kind: 'unreadable', problems: read.problems, envelope };
  // Every required attribute is there: a missing one is a problem.
  return { kind: 'event', event: Object.assign(envelope as Envelope, { data: read.data }) };
}

function readHeaders(headers: Headers): { attributes: Attributes; problems: string[] } {
  const attributes: Attributes = {};
  const problems: string[] = [];
  for (const name of NAMES) {
    const text = readHeader(name, headers, problems);
    if (text !== undefined) attributes[name] = text;
  }
  return { attributes, problems };
}

/** The text of a header if it is what its attribute says, else nothing and a line in `problems`. */
function readHeader(name: AttributeName, headers: Headers, problems: string[]): string | undefined {
  const header = HEADER[name];
  const value = headers[header];
  const { required, holds } = ATTRIBUTES[name];
  if (value === undefined || value === null) {
    if (required) problems.push(`${header}: missing`);
    return undefined;
  }
  if (Array.isArray(value)) {
    problems.push(`${header}: more than one`);
    return undefined;
  }
  // Every attribute is ASCII, and what is not will not hold its shape: latin1 is the quick way to find out.
  const text = Buffer.isBuffer(value) ? value.toString('latin1') : value;
  if (typeof text === 'string' && holds(text)) return text;
  problems.push(`${header}: not as described`);
  return undefined;
}

function readValue(value: Buffer | null, contract: Contract): Reading<object> {
  if (!value) return { ok: false, problems: ['value: missing'] };
  try {
    return readerOf(contract)(JSON.parse(value.toString()));
  } catch {
    // The parser's own message would quote the value.
    return { ok: false, problems: ['value: not JSON'] };
  }
}
