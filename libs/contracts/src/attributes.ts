import { isId } from '@libs/kernel';
import { SERVICES, SUBJECT_KINDS, type SubjectKind } from './contract.js';
import type { JsonSchema } from './field-registry.js';
import { AREA, CODE, EVENT_TYPE, isDay, isInstant, ORGANISATION, POSITION } from './shapes.js';

/**
 * A CloudEvents attribute of ours: what it says, what it looks like, whether it is always there. On the wire each is a
 * Kafka header `ce_<name>` of ASCII text.
 */
export interface Attribute {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
  readonly holds: (value: unknown) => boolean;
}

/** An id in somebody else's spelling: bounded, without spaces or signs that a name or sentence would need. */
const TOKEN = '^[A-Za-z0-9._-]{1,64}$';
const SERVICE_NAME = `(${SERVICES.join('|')})`;
const UUID_TEXT = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const SUBJECT_ID: Readonly<Record<SubjectKind, string>> = {
  worker: UUID_TEXT,
  group: UUID_TEXT,
  policy: UUID_TEXT,
  event: UUID_TEXT,
  area: '[0-9]{2,10}',
  village: '[0-9]{10}',
  organisation: '[A-Z0-9][A-Z0-9_-]{0,39}',
  relay: SERVICE_NAME,
};
const SOURCE = `^/pmi/${SERVICE_NAME}$`;
/** `<kind>:<id>`; how an id looks depends on the kind. */
const SUBJECT = `^(${SUBJECT_KINDS.map((kind) => `${kind}:${SUBJECT_ID[kind]}`).join('|')})$`;
/** W3C Trace Context. */
const TRACEPARENT = '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$';
const SEQ = '^(0|[1-9][0-9]{0,14})$';

const UUID = { type: 'string', format: 'uuid' } as const;
const MOMENT = { type: 'string', format: 'date-time' } as const;
const DAY = { type: 'string', format: 'date' } as const;

/** The envelope: CloudEvents 1.0 and our extensions (architecture §4). */
export const ATTRIBUTES = {
  specversion: always('Version of CloudEvents', { type: 'string', const: '1.0' }, (value) => value === '1.0'),
  id: always('Of several records with one id the first counts', UUID, isId),
  source: shaped('always', 'The service that tells it', SOURCE),
  type: shaped('always', 'The contract it keeps', EVENT_TYPE),
  subject: shaped(
    'always',
    'What it is about; its id is the record’s key, within which order holds',
    SUBJECT,
  ),
  time: always('When it was recorded, as recordedat: the one time that every event has', MOMENT, isInstant),
  occurredon: always('The day in the world', DAY, isDay),
  occurredat: maybe('The instant in the world, where the hour is known', MOMENT, isInstant),
  recordedat: always('When the service committed it', MOMENT, isInstant),
  heardat: always('Stamp of the service’s relay; never goes back within a service', MOMENT, isInstant),
  position: shaped('always', 'Position in the service’s outbox', POSITION),
  seq: shaped(
    'always',
    'Number among the events of its subject in its service, from 1 without gaps; 0 for a tick',
    SEQ,
  ),
  journeyid: maybe('The journey it belongs to', UUID, isId),
  role: shaped('always', 'Role of who did it', CODE),
  area: shaped('maybe', 'Area served by who did it', AREA),
  orgid: shaped('maybe', 'Organisation of who did it', ORGANISATION),
  deskid: shaped('maybe', 'Desk or device it was done at', TOKEN),
  commandid: maybe('The command that caused it, as its device numbered it', UUID, isId),
  causationid: maybe('The event that caused it', UUID, isId),
  correlationid: shaped('maybe', 'The request it came from', TOKEN),
  traceparent: shaped('maybe', 'W3C trace context', TRACEPARENT),
  policyversion: shaped('maybe', 'The policy that a decision was made under', TOKEN),
  confidentiality: shaped('maybe', 'NORMAL, or RESTRICTED: counted, never shown', '^(NORMAL|RESTRICTED)$'),
} satisfies Record<string, Attribute>;

export type AttributeName = keyof typeof ATTRIBUTES;

function always(description: string, schema: JsonSchema, holds: Attribute['holds']): Attribute {
  return { description, schema, required: true, holds };
}

function maybe(description: string, schema: JsonSchema, holds: Attribute['holds']): Attribute {
  return { description, schema, required: false, holds };
}

function shaped(when: 'always' | 'maybe', description: string, pattern: string): Attribute {
  const shape = new RegExp(pattern);
  return {
    description,
    schema: { type: 'string', pattern },
    required: when === 'always',
    holds: (value) => typeof value === 'string' && shape.test(value),
  };
}
