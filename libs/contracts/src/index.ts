export { ATTRIBUTES, type Attribute, type AttributeName } from './attributes.js';
export {
  fromKafkaRecord,
  toKafkaRecord,
  type Heard,
  type IncomingRecord,
  type OutgoingRecord,
  type Unreadable,
} from './cloud-event.js';
export * from './codes.js';
export {
  SERVICES,
  type Confidentiality,
  type Contract,
  type DomainEvent,
  type Envelope,
  type EventActor,
  type EventContext,
  type PublishedContract,
  type ReceivedEvent,
  type ServiceName,
  type StampedEvent,
  type Subject,
  type SubjectKind,
} from './contract.js';
export { event, type Occurrence } from './event.js';
export { fieldsOf, schemaOf, type Field, type JsonSchema, type PartClass } from './field-registry.js';
export * from './fields.js';
export { readerOf, type Reader, type Reading } from './reader.js';
export { CONTRACTS, contractOf } from './registry.js';
export { TOPICS, confidentialityOf, mayPublish, ownerOf, topicNamed, type Topic } from './topics.js';
export { EventBreaksContract, validateForWriting } from './writing.js';

export { RelayTick } from './clock/relay-tick.v1.js';
export { ArrivalKey, EventParked } from './operations/event-parked.v1.js';
export { EventRedriven } from './operations/event-redriven.v1.js';
export { DistrictVerified, ExternalId } from './registration/district-verified.v1.js';
export { FamilyPermitGranted } from './registration/family-permit-granted.v1.js';
export { VillageVerified } from './registration/village-verified.v1.js';
export { MigrationIntent, WorkerRegistered } from './registration/worker-registered.v1.js';
