import type { AttributeName } from './attributes.js';
import type {
  Confidentiality,
  Envelope,
  EventActor,
  ServiceName,
  StampedEvent,
  Subject,
  SubjectKind,
} from './contract.js';
import { confidentialityOf } from './topics.js';

/** The envelope as CloudEvents attributes, each as the text that is on the wire. */
export type Attributes = Partial<Record<AttributeName, string>>;

/** What a service writes, or the part of it that is known before the relay has stamped it. */
export function attributesOf(event: Partial<Omit<StampedEvent, 'payload'>>): Attributes {
  const { actor, subject } = event;
  return {
    specversion: '1.0',
    id: event.id,
    source: event.source && `/pmi/${event.source}`,
    type: event.type,
    subject: subject && `${subject.kind}:${subject.id}`,
    time: event.recordedAt,
    occurredon: event.occurredOn,
    occurredat: event.occurredAt,
    recordedat: event.recordedAt,
    heardat: event.heardAt,
    position: event.position?.toString(),
    seq: event.seq?.toString(),
    journeyid: event.journeyId,
    role: actor?.role,
    area: actor?.area,
    orgid: actor?.orgId,
    deskid: actor?.deskId,
    commandid: event.commandId,
    causationid: event.causationId,
    correlationid: event.correlationId,
    traceparent: event.traceparent,
    policyversion: event.policyVersion,
    confidentiality: event.topic && confidentialityOf({ topic: event.topic }),
  };
}

type Unfinished<T> = { -readonly [K in keyof T]?: T[K] };

/** The way back, from attributes that each hold their shape; of an unreadable record some are missing. */
export function envelopeOf(attributes: Attributes): Unfinished<Envelope> {
  const envelope: Unfinished<Envelope> = {};
  if (attributes.id) envelope.id = attributes.id;
  if (attributes.type) envelope.type = attributes.type;
  if (attributes.source) envelope.source = attributes.source.slice('/pmi/'.length) as ServiceName;
  if (attributes.subject) envelope.subject = subjectOf(attributes.subject);
  if (attributes.journeyid) envelope.journeyId = attributes.journeyid;
  if (attributes.occurredon) envelope.occurredOn = attributes.occurredon;
  if (attributes.occurredat) envelope.occurredAt = attributes.occurredat;
  if (attributes.recordedat) envelope.recordedAt = attributes.recordedat;
  if (attributes.heardat) envelope.heardAt = attributes.heardat;
  if (attributes.position) envelope.position = BigInt(attributes.position);
  if (attributes.seq) envelope.seq = Number(attributes.seq);
  if (attributes.role) envelope.actor = actorOf(attributes.role, attributes);
  if (attributes.commandid) envelope.commandId = attributes.commandid;
  if (attributes.causationid) envelope.causationId = attributes.causationid;
  if (attributes.correlationid) envelope.correlationId = attributes.correlationid;
  if (attributes.traceparent) envelope.traceparent = attributes.traceparent;
  if (attributes.policyversion) envelope.policyVersion = attributes.policyversion;
  if (attributes.confidentiality) envelope.confidentiality = attributes.confidentiality as Confidentiality;
  return envelope;
}

function subjectOf(text: string): Subject {
  const colon = text.indexOf(':');
  return { kind: text.slice(0, colon) as SubjectKind, id: text.slice(colon + 1) };
}

function actorOf(role: string, { area, orgid, deskid }: Attributes): EventActor {
  const actor: Unfinished<EventActor> = {};
  if (area) actor.area = area;
  if (orgid) actor.orgId = orgid;
  if (deskid) actor.deskId = deskid;
  return { role, ...actor };
}
